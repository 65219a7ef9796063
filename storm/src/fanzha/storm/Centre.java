package fanzha.storm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One demo centre on its data folder, started, stopped and killed as its own processes, by the launcher that everybody uses. */
final class Centre implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(120);
    private static final int STOP_SECONDS_MAX = 60;

    private final Path launcher;
    private final Path data;
    private final Path logs;
    private Process server;
    private Path log;
    private int port;
    private int runs;

    Centre(Path launcher, Path data, Path logs) {
        this.launcher = launcher;
        this.data = data;
        this.logs = logs;
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /** Returns once the server has told its address; who is told an address may sign in there. */
    void start() throws Exception {
        port = freePort();
        server = launch("demo", List.of("demo", "--port", String.valueOf(port), "--data", data.toString()),
                logs.resolve("demo-" + (runs + 1) + ".out"));
        log = log("demo");
        Until.seen("the server tells its address, see " + log, START_MAX, () -> {
            if (!server.isAlive()) {
                throw new Violation("the server ended with " + server.exitValue() + " while starting, see " + log);
            }
            return Files.readString(log).contains("反诈已启动");
        });
    }

    /** By SIGTERM: every room ends its work, and nobody complains. */
    void stop() throws Exception {
        int before = Files.readString(log).length();
        leave();
        String said = Files.readString(log).substring(before);
        if (said.contains("\tat ") || said.contains("Exception")) {
            throw new Violation("a server that was asked to stop complains, see " + log);
        }
    }

    /** By SIGTERM, of a server whose database is gone: it may complain as it likes, but it must end. */
    void leave() throws Exception {
        server.destroy();
        if (!server.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
            throw new Violation("the server did not end within " + STOP_SECONDS_MAX + " s of SIGTERM");
        }
    }

    void kill() throws Exception {
        kill(server);
    }

    static void kill(Process process) throws Exception {
        process.destroyForcibly();
        process.waitFor();
    }

    boolean runs() {
        return server != null && server.isAlive();
    }

    /** A sheet handed in by the command, beside the running server or without one. */
    Handing hand(Path sheet) throws IOException {
        Path answer = logs.resolve("import-" + (runs + 1) + ".json");
        Process command = launch("import", List.of("import", sheet.toString(), "--source", "市局", "--data", data.toString(), "--json"),
                answer);
        return new Handing(command, answer, log("import"));
    }

    /** The command at work, where it prints its answer, and where its complaints. */
    record Handing(Process process, Path answer, Path log) { }

    /** PostgreSQL goes down with its server, but not with one that was killed: nothing of ours stays behind. */
    @Override
    public void close() throws Exception {
        if (runs()) {
            leave();
        }
        if (Files.exists(data.resolve("pg/postmaster.pid"))) {
            Path command = Path.of("/proc", String.valueOf(Books.postmaster(data)), "cmdline");
            if (Files.exists(command) && Files.readString(command).contains(data.toString())) {
                ProcessHandle.of(Books.postmaster(data)).ifPresent(ProcessHandle::destroy);
            }
        }
    }

    private Process launch(String name, List<String> arguments, Path output) throws IOException {
        runs++;
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(log(name).toFile()).redirectOutput(output.toFile()).start();
    }

    private Path log(String name) {
        return logs.resolve(name + "-" + runs + ".log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
