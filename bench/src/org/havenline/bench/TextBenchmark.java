package org.havenline.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.havenline.text.Folded;
import org.havenline.text.Phrase;
import org.havenline.text.SafeText;
import org.havenline.text.Segments;
import org.havenline.text.Word;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What reading one text of SMS size costs before anybody understands it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TextBenchmark {

    /** About 100 characters each, as people write. */
    public enum Sample {
        ENGLISH("Please bring two eggs, a litre of milk and some bread on your way home; I’ll cook tonight, don't worry"),
        FRENCH("Achète deux œufs, un litre de lait et du pain en rentrant ; ce soir, c’est moi qui cuisine, d'accord ?"),
        ARABIC("اشترِ بيضتين ولتراً من الحليب وبعض الخبز في طريقك إلى البيت، سأطبخ الليلة ولا تنسَ المظلة"),
        HINDI("घर आते समय दो अंडे, एक लीटर दूध और थोड़ी रोटी ले आना, आज रात मैं खाना बनाऊँगी"),
        CHINESE("回家的路上请买两个鸡蛋、一升牛奶和一些面包，今晚我做饭。四十二路公交车每十分钟从广场出发一次，一直到晚上十一点"),
        THAI("ระหว่างทางกลับบ้านช่วยซื้อไข่สองฟอง นมหนึ่งลิตร และขนมปังหน่อยนะ คืนนี้ฉันทำอาหารเอง");

        private final String text;

        Sample(String text) {
            this.text = text;
        }
    }

    @Param
    private Sample sample = Sample.ENGLISH;

    private String text = "";
    private Folded folded = Folded.of("");
    private final Phrase phrase = Phrase.of("not there");

    @Setup
    public void prepare() {
        text = sample.text;
        folded = Folded.of(text);
        folded.words();
    }

    @Benchmark
    public Segments segments() {
        return Segments.of(text);
    }

    @Benchmark
    public String clean() {
        return SafeText.clean(text);
    }

    @Benchmark
    public Folded fold() {
        return Folded.of(text);
    }

    @Benchmark
    public List<Word> foldAndCutIntoWords() {
        return Folded.of(text).words();
    }

    /** One search in a text already folded and cut, the phrase not being there. */
    @Benchmark
    public boolean searchPhrase() {
        return phrase.in(folded);
    }
}
