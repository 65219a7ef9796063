package fanzha.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The tables of a web page: many a platform calls its page .xls and lets the spreadsheet make a list of it. */
final class WebPage {
    private static final int TAG_BYTES_MAX = 64 * 1024;
    private static final int TABLES_DEEP_MAX = 16;
    private static final byte[] COMMENT_END = {'-', '-', '>'};

    private final byte[] page;
    private final Bounds bounds;
    private final List<Grid> grids = new ArrayList<>();
    private final Deque<WebTable> open = new ArrayDeque<>();
    private int at;

    private WebPage(byte[] page, Bounds bounds) {
        this.page = page;
        this.bounds = bounds;
    }

    /** @param page in UTF-8 */
    static Book open(byte[] page, Bounds bounds) {
        return new WebPage(page, bounds).read();
    }

    private Book read() {
        while (at < page.length) {
            int tag = find('<', at);
            if (!open.isEmpty() && tag > at) {
                open.peek().text(new String(page, at, Math.min(tag - at, 4 * Caps.CELL_CHARACTERS_MAX + 4), StandardCharsets.UTF_8));
            }
            at = tag;
            if (at < page.length) {
                tag();
            }
        }
        while (!open.isEmpty()) {
            grids.add(open.pop().end());
        }
        if (grids.isEmpty()) {
            throw Unreadable.file(Trouble.WEB_PAGE);
        }
        return new Book(grids, List.of());
    }

    private void tag() {
        if (at + 3 < page.length && page[at + 1] == '!' && page[at + 2] == '-' && page[at + 3] == '-') {
            at = behind(COMMENT_END, at + 4);
            return;
        }
        int from = at + 1;
        int end = end(from);
        String tag = new String(page, from, end - from, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        at = Math.min(end + 1, page.length);
        String name = name(tag);
        switch (name) {
            case "script", "style", "head" -> at = behind(("</" + name).getBytes(StandardCharsets.UTF_8), at);
            case "table" -> begin();
            case "/table" -> {
                if (!open.isEmpty()) {
                    grids.add(open.pop().end());
                }
            }
            case "tr", "/tr", "td", "th", "/td", "/th", "br", "br/" -> {
                if (!open.isEmpty()) {
                    open.peek().tag(name, tag);
                }
            }
            default -> { }
        }
    }

    private void begin() {
        if (open.size() >= TABLES_DEEP_MAX || grids.size() + open.size() >= Caps.SHEETS_MAX) {
            throw Unreadable.file(Trouble.WEB_PAGE);
        }
        open.push(new WebTable(new GridWriter("表格" + (grids.size() + open.size() + 1), new SharedTexts(), bounds)));
    }

    /** Where the tag closes; a quoted value may hold what looks like its end. */
    private int end(int from) {
        byte quote = 0;
        for (int i = from; i < page.length; i++) {
            byte b = page[i];
            if (i - from > TAG_BYTES_MAX) {
                throw Unreadable.file(Trouble.DAMAGED);
            }
            if (quote == 0 && b == '>') {
                return i;
            }
            if (quote == 0 && (b == '"' || b == '\'') && page[i - 1] == '=') {
                quote = b;
            } else if (b == quote) {
                quote = 0;
            }
        }
        return page.length;
    }

    private static String name(String tag) {
        int end = 0;
        while (end < tag.length() && tag.charAt(end) > ' ') {
            end++;
        }
        return tag.substring(0, end);
    }

    private int find(char wanted, int from) {
        int i = from;
        while (i < page.length && page[i] != wanted) {
            i++;
        }
        return i;
    }

    private int behind(byte[] wanted, int from) {
        for (int i = from; i + wanted.length <= page.length; i++) {
            int same = 0;
            while (same < wanted.length && (page[i + same] | (wanted[same] >= 'a' ? 0x20 : 0)) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i + same;
            }
        }
        return page.length;
    }
}
