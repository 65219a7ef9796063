package fanzha.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The city bureau's sheet, a csv in GB18030 of 40 rows: 36 open a loop, 2 are merged, 2 reach nobody; four carry flags. All
 * times lie before {@code until}, so the demo has the same sheet end now.
 */
final class CitySheet {
    static final int ROWS = 40;

    private static final int PLAIN = 36;
    private static final int SPAN_MINUTES = 150;
    /** Of the 36, by place in the sheet. */
    private static final int UPGRADED = 4;
    private static final int REPEATED = 9;

    private static final int WRONG_ID = 2;
    private static final Map<Integer, Predicate<WarningRow>> WANTED = Map.of(
            UPGRADED, row -> row.lure().level() == Level.MEDIUM,
            REPEATED, row -> !row.resident().idCard().isEmpty(),
            WRONG_ID, row -> !row.resident().idCard().isEmpty(),
            7, row -> row.lure().transfer() != null,
            12, row -> row.resident().name().contains("·"),
            18, row -> row.resident().name().codePoints().anyMatch(Character::isSupplementaryCodePoint),
            24, row -> row.lure().transfer() != null,
            28, row -> row.resident().name().contains(" "),
            33, row -> row.lure().transfer() != null);

    private CitySheet() { }

    static byte[] bytes(LocalDateTime until) {
        StringBuilder sheet = new StringBuilder(String.join(",", Column.headers())).append('\n');
        rows(until).forEach(row -> row.appendTo(sheet));
        return sheet.toString().getBytes(SampleSheet.CITY_CHARSET);
    }

    static List<Cells> rows(LocalDateTime until) {
        List<Cells> plain = plain(until);
        Map<Integer, Cells> extra = new TreeMap<>();
        extra.put(13, repeated(plain.get(REPEATED), plain.get(REPEATED + 1)));
        extra.put(22, plain.get(UPGRADED).with(Column.LEVEL, Level.URGENT.word())
                .with(Column.REMARK, plain.get(UPGRADED).get(Column.REMARK) + "；后续发现正在通话"));
        extra.put(27, tenDigits(plain.get(5)));
        extra.put(34, unreachable(plain.get(6)));
        List<Cells> rows = new ArrayList<>(flagged(plain));
        extra.forEach(rows::add);
        return rows;
    }

    /** Different people, so each opens a loop; some places are kept for what a reader of the sheet should meet. */
    private static List<Cells> plain(LocalDateTime until) {
        return people(until).stream().map(WarningRow::cells).toList();
    }

    static List<WarningRow> people(LocalDateTime until) {
        District district = new District(SampleSheet.SEED);
        List<WarningRow> rows = new ArrayList<>();
        for (int number = 1; rows.size() < PLAIN; number++) {
            LocalDateTime at = until.minusMinutes(SPAN_MINUTES - rows.size() * 4L);
            WarningRow row = district.warning(number, at, District.Source.CITY);
            if (WANTED.getOrDefault(rows.size(), any -> true).test(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The same person by the same ID number, warned once more under a second phone: another number, one loop. */
    private static Cells repeated(Cells first, Cells other) {
        Cells same = other;
        for (Column column : List.of(Column.NAME, Column.ID_CARD, Column.SEX, Column.AGE, Column.REGISTERED,
                Column.ADDRESS, Column.WORKPLACE, Column.STATION, Column.COMMUNITY, Column.CONTACT)) {
            same = same.with(column, first.get(column));
        }
        return same.with(Column.NUMBER, other.get(Column.NUMBER) + "-B").with(Column.PHONE, "16099990001");
    }

    /** Reaches nobody: one digit of the phone is missing and nothing else leads to the person. */
    static Cells tenDigits(Cells row) {
        return nobody(row).with(Column.NUMBER, row.get(Column.NUMBER) + "-C").with(Column.PHONE, "1609999000");
    }

    /** Reaches nobody: all is told but who to call, whom to ask or where to go. */
    static Cells unreachable(Cells row) {
        return nobody(row).with(Column.NUMBER, row.get(Column.NUMBER) + "-D").with(Column.NAME, "李某");
    }

    private static Cells nobody(Cells row) {
        return row.without(Column.PHONE, Column.ID_CARD, Column.REGISTERED, Column.ADDRESS, Column.WORKPLACE,
                Column.STATION, Column.COMMUNITY, Column.CONTACT);
    }

    /** Rows that go through with something to check: ID checksum, unknown level, 12-digit phone, unknown type. */
    private static List<Cells> flagged(List<Cells> plain) {
        List<Cells> rows = new ArrayList<>(plain);
        rows.set(WRONG_ID, wrongCheck(rows.get(WRONG_ID)));
        rows.set(16, rows.get(16).with(Column.LEVEL, "很急"));
        rows.set(20, rows.get(20).with(Column.PHONE, rows.get(20).get(Column.PHONE) + "7"));
        rows.set(30, rows.get(30).with(Column.FRAUD_TYPE, "快递引流"));
        return rows;
    }

    private static Cells wrongCheck(Cells row) {
        String number = row.get(Column.ID_CARD);
        char wrong = number.charAt(17) == '1' ? '2' : '1';
        return row.with(Column.ID_CARD, number.substring(0, 17) + wrong);
    }
}
