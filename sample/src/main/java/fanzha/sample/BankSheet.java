package fanzha.sample;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bank's workbook of 34 rows: titles above the header, times as day numbers, telephones and amounts as numbers, a sum
 * below. 30 rows open a loop, 3 concern people of the other sheets, 1 reaches nobody; of one ID number the spreadsheet has
 * lost the last digits.
 */
final class BankSheet {
    static final int ROWS = 34;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int SPAN_MINUTES = 180;
    private static final int EVERY_SECONDS = 300;
    private static final int FIRST_NUMBER = 40_001;
    private static final int SHARED_EVERY = 9;
    /** The first is in all three sheets. */
    static final int[] SHARED = {1, 13, 27};
    private static final int BAD = 25;
    private static final int LOST_DIGITS = 12;
    private static final List<String> LABELS = List.of("序号", "预警编号", "预警时间", "预警类型", "预警等级", "事主姓名", "联系电话", "证件号码",
            "家庭住址", "疑似类型", "转账时间", "转账金额（元）", "收款人", "收款账号", "收款银行", "备注");

    private BankSheet() { }

    static byte[] bytes(LocalDateTime until) {
        Spreadsheet book = new Spreadsheet();
        book.sheet("Sheet1").row(List.of("涉诈资金预警客户名单"));
        book.merge(0, LABELS.size() - 1, 1);
        book.row(List.of("报送单位：某银行武汉分行", "", "", "", "", "", "", "", "", "", "", "单位：元"));
        book.row(List.of());
        book.row(LABELS);
        List<Cells> rows = rows(until);
        long sum = 0;
        for (int i = 0; i < ROWS; i++) {
            Cells row = rows.get(i);
            sum += Long.parseLong(row.get(Column.AMOUNT));
            book.row(line(row, i));
        }
        List<@Nullable Object> total = new ArrayList<>(List.of("合计", "", "", "", "", "", "", "", "", "", ""));
        total.add(sum);
        book.row(total);
        return book.bytes();
    }

    private static List<@Nullable Object> line(Cells row, int index) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(index + 1L);
        line.add(row.get(Column.NUMBER));
        line.add(LocalDateTime.parse(row.get(Column.WARNED_AT), TIME));
        line.add(row.get(Column.KIND));
        line.add(row.get(Column.LEVEL));
        line.add(row.get(Column.NAME));
        line.add(row.get(Column.PHONE).isEmpty() ? null : Long.valueOf(row.get(Column.PHONE)));
        String card = row.get(Column.ID_CARD);
        // Whoever typed it did not set the column to text.
        line.add(index == LOST_DIGITS ? (Object) Long.valueOf(card.substring(0, 15) + "000") : card);
        line.add(row.get(Column.ADDRESS));
        line.add(row.get(Column.FRAUD_TYPE));
        line.add(LocalDateTime.parse(row.get(Column.TRANSFERRED_AT), TIME));
        line.add(Long.valueOf(row.get(Column.AMOUNT)));
        line.add(row.get(Column.ACCOUNT_NAME));
        line.add(row.get(Column.ACCOUNT_NUMBER));
        line.add(row.get(Column.ACCOUNT_BANK));
        line.add(row.get(Column.REMARK));
        return line;
    }

    /** A bank warns of money only; of the other sheets' people only those who are meant to be. */
    static List<Cells> rows(LocalDateTime until) {
        District district = new District(SampleSheet.SEED);
        List<WarningRow> city = CitySheet.people(until);
        Set<String> met = new HashSet<>();
        city.forEach(row -> met.add(row.resident().phone()));
        MinistrySheet.rows(until).forEach(row -> met.add(row.get(Column.PHONE)));
        List<Cells> rows = new ArrayList<>();
        int shared = 0;
        for (int number = FIRST_NUMBER; rows.size() < ROWS; number++) {
            LocalDateTime at = until.minusSeconds(SPAN_MINUTES * 60L - (long) rows.size() * EVERY_SECONDS);
            WarningRow row = district.warning(number, at, District.Source.BANK);
            boolean wanted = row.lure().transfer() != null && (rows.size() != LOST_DIGITS || !row.resident().idCard().isEmpty());
            if (wanted && rows.size() % SHARED_EVERY == 4 && shared < SHARED.length) {
                rows.add(row.of(city.get(SHARED[shared++]).resident()).cells());
            } else if (wanted && met.add(row.resident().phone())) {
                rows.add(rows.size() == BAD ? CitySheet.tenDigits(row.cells()) : row.cells());
            }
        }
        return rows;
    }
}
