package fanzha.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs; it refuses to run as root, so root steps down first. */
final class PostgresCommands {
    private static final String NOBODY = "65534";
    private static final List<String> UNSHARE = List.of("unshare", "-U");
    private static final List<String> SETPRIV = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups",
            "--inh-caps=-all", "--no-new-privs");
    private static final int SECONDS_MAX = 180;
    private static final int LOG_LINES_SHOWN = 10;

    private final Path data;
    private final Path cluster;
    private final Path bin;
    private final List<String> as;

    private PostgresCommands(Path data, Path bin, List<String> as) {
        this.data = data;
        this.cluster = data.resolve("pg");
        this.bin = bin;
        this.as = as;
    }

    static PostgresCommands in(Path data, Path bin) throws IOException {
        if ((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") != 0) {
            return new PostgresCommands(data, bin, List.of());
        }
        StringBuilder why = new StringBuilder();
        for (List<String> way : List.of(UNSHARE, SETPRIV)) {
            PostgresCommands commands = new PostgresCommands(data, bin, way);
            List<String> version = new ArrayList<>(commands.program("postgres"));
            version.add("--version");
            try {
                commands.run(version);
                return commands;
            } catch (IOException e) {
                why.append("\n").append(way.getFirst()).append("：").append(e.getMessage());
            }
        }
        throw new IOException("PostgreSQL 不能以 root 运行，而本机 unshare -U 与 setpriv 都不可用；请用普通用户启动，或设置 FANZHA_DB_URL。"
                + why);
    }

    List<String> program(String name) {
        List<String> command = new ArrayList<>(as);
        command.add(bin.resolve(name).toString());
        return command;
    }

    void start(String options) throws IOException {
        control("start", "-w", "-t", "120", "-l", data.resolve("pg.log").toString(), "-o", options);
    }

    void stop() throws IOException {
        control("stop", "-m", "fast", "-w", "-t", "60");
    }

    /** Whether the number in PostgreSQL's note is that of a server on this folder. */
    boolean running() throws IOException {
        Path note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return false;
        }
        String pid = Files.readAllLines(note).stream().findFirst().orElse("").strip();
        Path command = Path.of("/proc", pid, "cmdline");
        return !pid.isEmpty() && Files.exists(command)
                && Files.readString(command, StandardCharsets.ISO_8859_1).contains(cluster.toString());
    }

    /**
     * After a kill of the application its server still runs. After a power cut only the number of a process is left,
     * which by now may be anybody's: that one is not touched, and the note is removed. We hold the folder, nobody else
     * can be starting here.
     */
    boolean stopLeftover() throws IOException {
        if (!running()) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
            return false;
        }
        try {
            stop();
        } catch (IOException e) {
            control("stop", "-m", "immediate", "-w", "-t", "60");
        }
        return true;
    }

    /** Hands a folder over to whom the server runs as; nothing to do unless that is somebody else. */
    void own(Path folder) throws IOException {
        if (as.equals(SETPRIV)) {
            Files.createDirectories(folder);
            Path log = data.resolve("pg.log");
            if (!Files.exists(log)) {
                Files.createFile(log);
            }
            run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString(), log.toString()));
        }
    }

    Path readableCopy(Path secret) throws IOException {
        if (!as.equals(SETPRIV)) {
            return secret;
        }
        Path copy = secret.resolveSibling("pg.pw");
        Files.copy(secret, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        run(List.of("chown", NOBODY, copy.toString()));
        return copy;
    }

    void run(List<String> command) throws IOException {
        // Output goes to a file: the server inherits pg_ctl's output, so a pipe would never end.
        Path output = Files.createTempFile(data, "command", ".out");
        try {
            int code = finish(command, ProcessBuilder.Redirect.to(output.toFile()));
            if (code != 0) {
                throw new IOException(name(command) + " 以 " + code + " 退出：\n" + Files.readString(output) + tailOfLog());
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private void control(String... arguments) throws IOException {
        List<String> command = program("pg_ctl");
        command.addAll(List.of("-D", cluster.toString()));
        command.addAll(List.of(arguments));
        run(command);
    }

    private int finish(List<String> command, ProcessBuilder.Redirect output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().keySet().removeIf(key -> key.startsWith("PG") || key.startsWith("LC_") || key.equals("LANG"));
        Process process = builder.start();
        try {
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(name(command) + " 超过 " + SECONDS_MAX + " 秒没有结束");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("等待数据库程序时被中断", e);
        }
    }

    private String name(List<String> command) {
        return Path.of(command.get(command.size() > as.size() ? as.size() : 0)).getFileName().toString();
    }

    private String tailOfLog() throws IOException {
        Path log = data.resolve("pg.log");
        if (!Files.isReadable(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    }
}
