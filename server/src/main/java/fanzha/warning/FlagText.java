package fanzha.warning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Flags as one stored text: PROBLEM|column|argument…, separated by semicolons; arguments are counts and our own words. */
final class FlagText {
    private FlagText() {
    }

    static String of(List<Flag> flags) {
        return flags.stream().map(f -> f.problem() + "|" + bare(f.column()) + joined(f.args()))
                .collect(Collectors.joining(";"));
    }

    static List<Flag> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split(";")).map(one -> one.split("\\|", -1)).map(parts -> new Flag(
                Problem.valueOf(parts[0]), parts[1], Arrays.asList(parts).subList(2, parts.length))).toList();
    }

    static String ofArgs(List<String> args) {
        return args.stream().map(FlagText::bare).collect(Collectors.joining("|"));
    }

    static List<String> readArgs(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|", -1));
    }

    private static String joined(List<String> args) {
        return args.stream().map(a -> "|" + bare(a)).collect(Collectors.joining());
    }

    private static String bare(String text) {
        return text.replace('|', '/').replace(';', '/');
    }
}
