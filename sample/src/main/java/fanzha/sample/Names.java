package fanzha.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invented names: common, double surnames, rare characters beyond the basic plane, with a dot, and in Latin letters. */
final class Names {
    /** Names of living people that a public article mentions: an invented person must not bear one. */
    private static final Set<String> TAKEN = Set.of("李冉锋", "范建军", "刘礼政");
    private final Map<String, List<String>> words = new HashMap<>();

    Names() {
        for (String line : Lines.of("names.txt")) {
            String kind = line.substring(0, line.indexOf(' '));
            String rest = line.substring(kind.length() + 1);
            words.put(kind, switch (kind) {
                case "外" -> Arrays.asList(rest.split("\\|"));
                case "少", "复姓" -> Arrays.asList(rest.split(" "));
                default -> rest.codePoints().mapToObj(Character::toString).toList();
            });
        }
    }

    boolean isLatin(String name) {
        return name.charAt(0) >= 'A' && name.charAt(0) <= 'Z';
    }

    String of(boolean male, Dice dice) {
        String name = switch (dice.weighted(965, 15, 10, 10)) {
            case 1 -> dice.of(words.get("姓")) + dice.of(words.get("僻"));
            case 2 -> dice.of(words.get("少"));
            case 3 -> dice.of(words.get("外"));
            default -> common(male, dice);
        };
        return TAKEN.contains(name) ? of(male, dice) : name;
    }

    String common(boolean male, Dice dice) {
        String surname = dice.of(words.get(dice.percent(2) ? "复姓" : "姓"));
        List<String> own = words.get(male ? "男" : "女");
        String name = switch (dice.weighted(20, 55, 25)) {
            case 0 -> surname + dice.of(own);
            case 1 -> surname + dice.of(words.get("中")) + dice.of(own);
            default -> surname + dice.of(own) + dice.of(own);
        };
        return TAKEN.contains(name) ? common(male, dice) : name;
    }
}
