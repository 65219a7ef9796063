package fanzha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What a figure is worth nothing without: machine, versions, date; and who used how much of the processors. */
final class Machine {
    private static final long TICKS_A_SECOND = 100;

    private Machine() { }

    static void describe(String what) {
        System.out.println(what);
        System.out.println("date        " + LocalDate.now(ZoneId.of("Asia/Shanghai")));
        System.out.println("machine     " + Runtime.getRuntime().availableProcessors() + " cores, "
                + memoryGiB() + " GiB, " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        System.out.println("java        " + System.getProperty("java.vendor") + " " + Runtime.version());
        System.out.println("postgresql  18.6 embedded, fsync on, checksums on");
        System.out.println();
    }

    /** Seconds of processor time that PostgreSQL's processes below that folder have used; ended ones are not counted. */
    static double postgresSeconds() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.filter(p -> p.getFileName().toString().matches("[0-9]+"))
                    .mapToLong(Machine::ticksOfPostgres).sum() / (double) TICKS_A_SECOND;
        } catch (IOException e) {
            throw new IllegalStateException("读不了 /proc", e);
        }
    }

    static double javaSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    /** Resident memory of a process in MiB. */
    static long residentMiB(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(l -> l.startsWith("VmRSS:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) / 1024).findFirst().orElse(0);
    }

    private static long ticksOfPostgres(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            if (!stat.contains("(postgres)")) {
                return 0;
            }
            List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long memoryGiB() {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo")).stream().filter(l -> l.startsWith("MemTotal:"))
                    .mapToLong(l -> Math.round(Long.parseLong(l.replaceAll("[^0-9]", "")) / 1048576.0)).findFirst().orElse(0);
        } catch (IOException e) {
            throw new IllegalStateException("读不了 /proc/meminfo", e);
        }
    }
}
