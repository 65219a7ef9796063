package fanzha.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of an xls's cell styles make a number a date; formats may stand behind the styles that use them. */
final class XlsStyles {
    private final Map<Integer, Integer> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    void add(int format, String code) {
        if (formats.size() < Caps.STYLES_MAX) {
            formats.put(format, NumberFormats.of(code));
        }
    }

    void add(int format) {
        if (styles.size() < Caps.STYLES_MAX) {
            styles.add(format);
        }
    }

    int format(int style) {
        if (style < 0 || style >= styles.size()) {
            return NumberFormats.GENERAL;
        }
        Integer known = formats.get(styles.get(style));
        return known == null ? NumberFormats.builtIn(styles.get(style)) : known;
    }
}
