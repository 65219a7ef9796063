package fanzha.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, started as the launcher starts it. */
final class Served implements AutoCloseable {
    private static final int SECONDS_MAX = 120;
    final int port;
    private final Process process;
    private final long startedAt = System.nanoTime();

    private Served(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** With the launcher's own options for the virtual machine; FANZHA_JAVA_OPTIONS adds to them. */
    static Served start(String jar, Path data) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m", "-XX:+UseSerialGC", "-Dfanzha.demo.past=false", "-Dfanzha.demo.feed=false"));
        Path cache = Path.of(jar).resolveSibling("fanzha.aot");
        if (Files.exists(cache)) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        String more = System.getenv().getOrDefault("FANZHA_JAVA_OPTIONS", "");
        Arrays.stream(more.split(" ")).filter(o -> !o.isBlank()).forEach(command::add);
        command.addAll(List.of("-jar", jar, "demo", "--port", String.valueOf(port), "--data", data.toString()));
        Path log = data.resolveSibling(data.getFileName() + ".log");
        return new Served(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), port);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    long pid() {
        return process.pid();
    }

    /** Seconds from the start of the process until the console's page is answered with 200. */
    double untilAnswered() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofMillis(200)).build();
        HttpRequest page = HttpRequest.newBuilder(at("/")).timeout(Duration.ofSeconds(5)).build();
        while (System.nanoTime() - startedAt < TimeUnit.SECONDS.toNanos(SECONDS_MAX)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended with " + process.exitValue());
            }
            try {
                HttpResponse<Void> answer = client.send(page, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return (System.nanoTime() - startedAt) / 1e9;
                }
                throw new IllegalStateException("the console's page answers " + answer.statusCode() + ": is the console built?");
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IllegalStateException("no answer within " + SECONDS_MAX + " s");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
