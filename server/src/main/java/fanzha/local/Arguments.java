package fanzha.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stood behind the command: words, switches, and options with a value. */
public record Arguments(String command, List<String> words, Map<String, String> options) {
    private static final Set<String> SWITCHES = Set.of("--json");
    private static final Set<String> WITH_VALUE = Set.of("--data", "--port", "--source");

    /** @throws IllegalArgumentException naming what is wrong */
    public static Arguments parse(String... given) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < given.length; i++) {
            String word = given[i];
            if (SWITCHES.contains(word)) {
                options.put(word, "");
            } else if (WITH_VALUE.contains(word)) {
                if (i + 1 == given.length) {
                    throw new IllegalArgumentException(word + " 后面缺少内容；见 ./fanzha help");
                }
                options.put(word, given[++i]);
            } else if (word.startsWith("--")) {
                throw new IllegalArgumentException("不认识的选项 " + word + "；见 ./fanzha help");
            } else {
                words.add(word);
            }
        }
        String command = words.isEmpty() ? "serve" : words.removeFirst();
        return new Arguments(command, List.copyOf(words), Map.copyOf(options));
    }

    public boolean json() {
        return options.containsKey("--json");
    }

    public Optional<String> find(String option) {
        return Optional.ofNullable(options.get(option));
    }

    public String get(String option) {
        return find(option).orElseThrow(() -> new IllegalArgumentException("缺少 " + option + "；见 ./fanzha help"));
    }

    public Path data() {
        return Path.of(find("--data").orElse(command.equals("demo") ? "demo-data" : "data"));
    }
}
