package fanzha.warning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 粘贴即建单: reads a message from a chat into the cells of one row, for a person to check before it comes in. Labelled words go
 * by their label (姓名：张三), the rest by its look; the message itself stays in the remark wherever it said more.
 */
final class PastedText {
    /** What an entry can say; the others hold what only a sheet knows. */
    static final List<Column> COLUMNS = List.of(Column.NUMBER, Column.WARNED_AT, Column.KIND, Column.LEVEL, Column.NAME, Column.PHONE,
            Column.ID_CARD, Column.ADDRESS, Column.CONTACT, Column.FRAUD_TYPE, Column.FRAUD_PHONE, Column.FRAUD_URL, Column.FRAUD_APP,
            Column.ACCOUNT_NUMBER, Column.TRANSFERRED_AT, Column.AMOUNT, Column.FEEDBACK_BY, Column.REMARK);
    private static final int LABEL_CHARACTERS_MAX = 12;
    private static final Pattern LABEL = Pattern.compile("([\\p{IsHan}A-Za-z/（）()]{1,24})\\s*[:：]");
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\S[^\\n]*");
    private static final Pattern CLAUSE = Pattern.compile("[^\\n,;。、]*[^\\s,;。、][^\\n,;。、]*");
    private static final String EDGES = "[\\s,，;；。、|\\-【】\\[\\]]+";
    /** Tried in this order on what no label has taken; what one has found the next does not see. */
    private static final List<Look> LOOKS = List.of(
            new Look(Column.ID_CARD, Pattern.compile("(?<![0-9])([1-9][0-9]{16}[0-9Xx])(?![0-9])")),
            new Look(Column.PHONE, Pattern.compile("(?<![0-9])((?:\\+?86[- ]?)?1[3-9][0-9]{9}|160[0-9]{8})(?![0-9])")),
            new Look(Column.WARNED_AT, Pattern.compile(
                    "(20[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:\\s*[0-9]{1,2}[:：时点][0-9]{1,2}(?:[:：分][0-9]{1,2})?[分秒]?)?)")),
            new Look(Column.AMOUNT, Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]{1,2})?\\s*万?元)")),
            new Look(Column.LEVEL, Pattern.compile("(特急|紧急|高危|中危|低危|红色|橙色|黄色|蓝色|绿色|[一二三四]级)")),
            new Look(Column.KIND, Pattern.compile("((?:资金|触网|通话|短信|APP)预警)")),
            new Look(Column.NAME, Pattern.compile("(?:事主|受害人|当事人|机主|居民|群众)[:：]?\\s*([\\p{IsHan}·]{2,4})(?![\\p{IsHan}])")),
            new Look(Column.NAME, Pattern.compile("([\\p{IsHan}·]{2,4})[,，（(\\s]\\s*[男女](?![\\p{IsHan}])")));

    private record Look(Column column, Pattern pattern) {
    }

    private final Map<Column, String> cells = new EnumMap<>(Column.class);
    private final StringBuilder rest = new StringBuilder();

    private PastedText() {
    }

    static Reading read(String message) {
        PastedText read = new PastedText();
        String text = CellText.narrow(message).strip();
        read.labelled(text);
        boolean more = read.byLook();
        if (more) {
            read.cells.merge(Column.REMARK, text, (said, whole) -> said.equals(whole) ? said : said + "；" + whole);
        }
        return read.reading();
    }

    /** Empty cells for what is written by hand. */
    static Reading blank() {
        return new PastedText().reading();
    }

    private record Found(Column column, int from, int to) {
    }

    private void labelled(String text) {
        List<Found> labels = labels(text);
        rest.append(text, 0, labels.isEmpty() ? text.length() : labels.getFirst().from);
        for (int i = 0; i < labels.size(); i++) {
            Found label = labels.get(i);
            int end = i + 1 < labels.size() ? labels.get(i + 1).from : text.length();
            String value = text.substring(label.to, end);
            // A value ends with its line, a name with the clause: what follows belongs to nobody.
            Matcher own = (label.column == Column.NAME ? CLAUSE : LINE).matcher(value);
            String said = own.find() ? own.group() : "";
            rest.append('\n').append(value, said.isEmpty() ? 0 : own.end(), value.length());
            put(label.column, said.replaceAll("^" + EDGES + "|" + EDGES + "$", ""));
        }
    }

    private static List<Found> labels(String text) {
        List<Found> found = new ArrayList<>();
        Matcher colon = LABEL.matcher(text);
        while (colon.find()) {
            String words = colon.group(1);
            // 张三手机号: only its end is a label.
            for (int from = Math.max(0, words.length() - LABEL_CHARACTERS_MAX); from < words.length(); from++) {
                Column column = HeaderWords.find(words.substring(from));
                if (column != null) {
                    found.add(new Found(column, colon.start(1) + from, colon.end()));
                    break;
                }
            }
        }
        return found;
    }

    /** Whether the message said more than what was found. */
    private boolean byLook() {
        String left = rest.toString();
        for (Look look : LOOKS) {
            Matcher matcher = look.pattern.matcher(left);
            if (!cells.containsKey(look.column) && matcher.find()) {
                put(look.column, matcher.group(1).strip());
                left = left.substring(0, matcher.start(1)) + '\n' + left.substring(matcher.end(1));
            }
        }
        return left.codePoints().filter(Character::isLetterOrDigit).count() > 1;
    }

    private void put(Column column, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (COLUMNS.contains(column) && column != Column.REMARK) {
            cells.putIfAbsent(column, value);
        } else {
            String said = column == Column.REMARK ? value : column.label() + "：" + value;
            cells.merge(Column.REMARK, said, (before, more) -> before + "；" + more);
        }
    }

    private Reading reading() {
        return new Reading(COLUMNS.stream().map(Column::label).toList(), COLUMNS.stream().map(c -> cells.getOrDefault(c, "")).toList());
    }
}
