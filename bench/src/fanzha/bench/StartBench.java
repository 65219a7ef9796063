package fanzha.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** How long until the console is answered, on an empty data folder and again on the one that stands; and the memory then. */
public final class StartBench {
    private static final int WARM_STARTS = 5;

    private StartBench() { }

    public static void main(String[] args) throws Exception {
        Machine.describe("start: seconds from the start of the process to the first HTTP 200 of the console's page");
        Path data = House.emptyFolder(Path.of(args[0], "start-data"));
        start("empty folder", args[1], data);
        for (int i = 1; i <= WARM_STARTS; i++) {
            start("warm " + i, args[1], data);
        }
    }

    private static void start(String what, String jar, Path data) throws Exception {
        try (Served served = Served.start(jar, data)) {
            double seconds = served.untilAnswered();
            TimeUnit.SECONDS.sleep(5);
            System.out.printf("%-14s %5.2f s   JVM resident after 5 s: %d MiB%n", what, seconds,
                    Machine.residentMiB(served.pid()));
        }
    }
}
