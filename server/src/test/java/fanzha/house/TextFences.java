package fanzha.house;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fences that read the text of the house. */
final class TextFences {
    private static final int FILE_LINES_MAX = 300;
    private static final int METHOD_LINES_MAX = 40;
    private static final int PARAMETERS_MAX = 4;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern SLEEP_OR_MOCK = Pattern.compile("Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|org\\.mockito|@Mock");
    /** Residents read Chinese, whatever language the officer reads; what she says to them she may read in either. */
    private static final Pattern SPOKEN_TO_RESIDENTS = Pattern.compile("sms\\..*");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(public |abstract |final |sealed |non-sealed )*(class|record|interface|enum|@interface) ");

    static final List<Fence> ALL = List.of(
            fence("a file has at most " + FILE_LINES_MAX + " lines", "TooLongFile", g -> each(all(g), TextFences::tooLong)),
            fence("a method has at most " + METHOD_LINES_MAX + " lines", "LongMethod",
                    g -> methods(all(g), m -> m.lines() > METHOD_LINES_MAX, m -> m.lines() + " lines")),
            fence("a method has at most " + PARAMETERS_MAX + " parameters", "ManyParameters",
                    g -> methods(g.sourceFiles(), m -> m.parameters() > PARAMETERS_MAX, m -> m.parameters() + " parameters")),
            fence("nothing is left to do later", "Unfinished", g -> each(all(g), (file, text) -> found(UNFINISHED, file, text))),
            fence("a test neither sleeps nor mocks", "SleepyTest",
                    g -> each(g.testFiles(), (file, text) -> found(SLEEP_OR_MOCK, file, text))),
            fence("a file opens with a sentence of purpose", "NoPurpose",
                    g -> each(g.sourceFiles(), TextFences::withoutPurpose)),
            fence("every word stands in Chinese and in English", "gate.closed", TextFences::words));

    private TextFences() {
    }

    @FunctionalInterface
    private interface Check {
        Fence.Report of(Ground ground);
    }

    @FunctionalInterface
    private interface Reading {
        List<String> offences(Path file, String text);
    }

    private static Fence fence(String rule, String plant, Check check) {
        return new Fence() {
            @Override
            public String rule() {
                return rule;
            }

            @Override
            public String plant() {
                return plant;
            }

            @Override
            public Report check(Ground ground) {
                return check.of(ground);
            }
        };
    }

    /** The fences' own patterns name what they forbid. */
    private static List<Path> all(Ground ground) {
        return Stream.concat(ground.sourceFiles().stream(), ground.testFiles().stream())
                .filter(file -> !file.endsWith("house/TextFences.java")).toList();
    }

    private static Fence.Report each(List<Path> files, Reading reading) {
        List<String> offences = files.stream().filter(file -> !file.endsWith("house/TextFences.java"))
                .flatMap(file -> reading.offences(file, Ground.read(file)).stream()).toList();
        return new Fence.Report(files.size(), offences);
    }

    private static List<String> tooLong(Path file, String text) {
        long lines = text.lines().count();
        return lines > FILE_LINES_MAX ? List.of(file + ": " + lines + " lines") : List.of();
    }

    private static List<String> found(Pattern pattern, Path file, String text) {
        return pattern.matcher(text).results().map(hit -> file + ": " + hit.group()).toList();
    }

    private static List<String> withoutPurpose(Path file, String text) {
        if (file.endsWith("package-info.java")) {
            return text.startsWith("/**") ? List.of() : List.of(file + ": no sentence on the plate");
        }
        int type = firstType(text);
        return text.substring(0, type).contains("/**") ? List.of() : List.of(file + ": no sentence of purpose");
    }

    private static int firstType(String text) {
        Matcher type = TYPE.matcher(text);
        return type.find() ? type.start() : 0;
    }

    private static Fence.Report methods(List<Path> files, Predicate<JavaText.Method> bad,
                                        Function<JavaText.Method, String> what) {
        List<JavaText.Method> methods = JavaText.methods(files);
        return new Fence.Report(methods.size(), methods.stream().filter(bad)
                .map(m -> m.file() + ": " + m.name() + " has " + what.apply(m)).toList());
    }

    private static Fence.Report words(Ground ground) {
        List<String> offences = new ArrayList<>();
        List<Path> chinese = Ground.files(ground.resources().resolve("messages"), ".properties").stream()
                .filter(file -> !file.getFileName().toString().contains("_")).toList();
        for (Path file : chinese) {
            Path english = file.resolveSibling(file.getFileName().toString().replace(".properties", "_en.properties"));
            TreeSet<String> differing = new TreeSet<>(keys(file));
            TreeSet<String> other = new TreeSet<>(keys(english));
            TreeSet<String> shared = new TreeSet<>(differing);
            shared.retainAll(other);
            differing.addAll(other);
            differing.removeAll(shared);
            differing.removeIf(SPOKEN_TO_RESIDENTS.asMatchPredicate());
            differing.forEach(key -> offences.add(file.getFileName() + ": " + key + " stands in one language only"));
        }
        return new Fence.Report(chinese.size(), offences);
    }

    private static Set<String> keys(Path file) {
        Properties words = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                words.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words.stringPropertyNames();
    }
}
