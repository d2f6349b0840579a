package org.havenline.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.havenline.urgency.SecondStage;
import org.havenline.urgency.SignFiles;
import org.havenline.urgency.SignReader;
import org.havenline.urgency.UrgencyReading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What reading a text for danger costs with the signs of every language; the second stage is measured by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UrgencyBenchmark {

    private static final String CALM =
            "Hello, I moved here in spring and would like to know where I can learn English in the evening, my shift "
                    + "at the bakery ends at five and the bus takes a while";
    private static final String URGENT =
            "please hurry my husband is hitting me again and he took my phone, I am writing from the tablet of my son, "
                    + "we are in the bathroom and he is at the door now";

    private final String tenThousand = (CALM + ". ").repeat(65).substring(0, 10_000);
    private SignReader signs = SignReader.of(Map.of(), SecondStage.NONE);
    private SignReader tenfold = signs;
    private final SecondStage second = SecondStage.shipped();

    @Setup
    public void prepare() {
        signs = SignReader.of(SignFiles.shipped(), SecondStage.NONE);
        Map<String, String> many = new TreeMap<>(SignFiles.shipped());
        SignFiles.shipped().forEach((name, yaml) -> {
            for (int copy = 2; copy <= 10; copy++) {
                many.put(name.replace(".yaml", "-" + copy + ".yaml"), yaml);
            }
        });
        tenfold = SignReader.of(many, SecondStage.NONE);
    }

    @Benchmark
    public UrgencyReading calm() {
        return signs.read(CALM);
    }

    @Benchmark
    public UrgencyReading urgent() {
        return signs.read(URGENT);
    }

    @Benchmark
    public UrgencyReading calmTenfoldSigns() {
        return tenfold.read(CALM);
    }

    @Benchmark
    public UrgencyReading tenThousandCharacters() {
        return signs.read(tenThousand);
    }

    @Benchmark
    public double secondStage() {
        return second.score(CALM);
    }
}
