package fanzha.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands that want something of a server: of the one that runs on the data folder, or of one started for the
 * occasion. Answers go to stdout, everything else to stderr.
 */
public final class Commands {
    /** Starts a server on a data folder that nobody holds; closing stops it. */
    @FunctionalInterface
    public interface Starter {
        AutoCloseable start(Path data);
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Arguments arguments;
    private final Starter starter;

    public Commands(Arguments arguments, Starter starter) {
        this.arguments = arguments;
        this.starter = starter;
    }

    /** Hands every file over and prints the reconciliation; 0 only when nothing is missing. */
    public int importFiles() throws Exception {
        String source = arguments.get("--source");
        List<Path> files = arguments.words().stream().map(Path::of).toList();
        if (files.isEmpty()) {
            throw new IllegalArgumentException("没有指明要导入的文件；用法：./fanzha import FILE… --source NAME");
        }
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new IllegalArgumentException("读不到文件 " + file + "；请检查路径和权限");
            }
        }
        Reconciliation all = with(server -> take(server, source, files));
        say(arguments.json() ? JSON.writeValueAsString(all) : files.size() == 1 ? "" : "合计  " + line(all));
        if (!all.addsUp()) {
            System.err.println("对账不平：收到 " + all.received() + " 行，去向只有 "
                    + (all.accepted() + all.merged() + all.duplicate() + all.quarantined()) + " 行；请联系系统管理员");
            return 1;
        }
        return 0;
    }

    /** Lists what waits in quarantine. */
    public int quarantine() throws Exception {
        List<KeptRow> rows = with(HandOver::quarantine);
        if (arguments.json()) {
            say(JSON.writeValueAsString(rows));
        } else if (rows.isEmpty()) {
            say("隔离区是空的");
        } else {
            rows.forEach(row -> say(row.file() + " 第 " + row.row() + " 行"
                    + (row.column() == null ? "" : " [" + row.column() + "]") + "：" + row.reason()
                    + (row.mend() == null ? "" : "；" + row.mend())));
        }
        return 0;
    }

    private Reconciliation take(HandOver server, String source, List<Path> files) {
        Reconciliation all = Reconciliation.NOTHING;
        for (Path file : files) {
            Reconciliation one = server.take(source, file);
            if (!arguments.json()) {
                say(file.getFileName() + "  " + line(one));
            }
            all = all.plus(one);
        }
        return all;
    }

    private <T> T with(Function<HandOver, T> work) throws Exception {
        Path data = arguments.data().toAbsolutePath().normalize();
        Running server = Running.find(data).orElse(null);
        if (server != null) {
            return work.apply(new HandOver(server));
        }
        try (AutoCloseable started = starter.start(data)) {
            return work.apply(new HandOver(Running.read(data).orElseThrow()));
        }
    }

    private static String line(Reconciliation r) {
        return "收到 " + r.received() + " = 新增 " + r.accepted() + " + 合并 " + r.merged() + " + 重复 " + r.duplicate()
                + " + 隔离 " + r.quarantined() + "（" + r.millis() + " 毫秒）";
    }

    private static void say(String text) {
        if (!text.isEmpty()) {
            System.out.println(text);
        }
    }
}
