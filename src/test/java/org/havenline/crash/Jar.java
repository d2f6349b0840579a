package org.havenline.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The packaged product as a process of its own, which can be killed. */
public final class Jar {

    private static final Path FILE = Path.of(System.getProperty("havenline.jar", "target/havenline.jar"));
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final int port = freePort();
    private final Path folder;
    private final Map<String, String> settings;
    private Process process;

    public Jar(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public void start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-Djdk.virtualThreadScheduler.parallelism=8",
                "-jar",
                FILE.toAbsolutePath().toString(),
                "--server.port=" + port,
                "--havenline.data=" + folder,
                "--havenline.public-url=" + url()));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void awaitReady() {
        Awaitility.await("ready, see " + log())
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .failFast("the process ended, see " + log(), () -> !process.isAlive())
                .until(() -> http.send(
                                        HttpRequest.newBuilder(url().resolve("/healthz"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Outside the temporary folder, so that it can be read after a failure. */
    Path log() {
        return Path.of("target", "process-" + port + ".log").toAbsolutePath();
    }

    String output() {
        try {
            return Files.readString(log());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
