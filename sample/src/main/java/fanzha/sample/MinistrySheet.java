package fanzha.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ministry platform's workbook of 52 rows: guide and list in two sheets, title and date above a header of two lines,
 * a signature below. 47 rows open a loop, 4 concern people of the city's sheet, 1 reaches nobody.
 */
final class MinistrySheet {
    static final int ROWS = 52;

    /** An urgent one is to be reported on within four hours: none lapses before anybody has seen it. */
    private static final int SPAN_MINUTES = 200;
    private static final int EVERY_SECONDS = 225;
    private static final int FIRST_NUMBER = 20_001;
    /** Places of the city's sheet whose people are warned here too, and where in this sheet. */
    static final int[] SHARED = {1, 11, 19, 34};
    private static final int SHARED_EVERY = 12;
    private static final int BAD = 30;

    /** A label with its group; a label without one stands over both lines. */
    private record Label(String group, String text, Column column) {
    }

    private static final List<Label> LABELS = List.of(new Label("", "指令编号", Column.NUMBER), new Label("", "预警产生时间", Column.WARNED_AT),
            new Label("", "下发时间", Column.ISSUED_AT), new Label("", "预警类别", Column.KIND), new Label("", "风险等级", Column.LEVEL),
            new Label("预警对象", "姓名", Column.NAME), new Label("预警对象", "手机号码", Column.PHONE),
            new Label("预警对象", "公民身份号码", Column.ID_CARD), new Label("预警对象", "性别", Column.SEX),
            new Label("预警对象", "户籍地址", Column.REGISTERED), new Label("预警对象", "现住地址", Column.ADDRESS),
            new Label("涉诈", "诈骗类型", Column.FRAUD_TYPE), new Label("涉诈", "电话", Column.FRAUD_PHONE),
            new Label("涉诈", "网址", Column.FRAUD_URL), new Label("涉诈", "APP", Column.FRAUD_APP),
            new Label("", "转账金额", Column.AMOUNT), new Label("", "反馈截止时间", Column.FEEDBACK_BY), new Label("", "说明", Column.REMARK));

    private MinistrySheet() { }

    static byte[] bytes(LocalDateTime until) {
        Spreadsheet book = new Spreadsheet();
        book.sheet("填报说明").row(List.of("填报说明")).row(List.of("1. 收到后 2 小时内签收")).row(List.of("2. 按反馈截止时间反馈处置结果"));
        book.sheet("预警名单").row(List.of("电信网络诈骗预警指令下发表"));
        book.merge(0, LABELS.size() - 1, 1);
        book.row(List.of("下发单位：部平台", "", "", "", "", until));
        header(book);
        rows(until).forEach(row -> book.row(LABELS.stream().map(label -> row.get(label.column)).toList()));
        book.row(List.of("", "共 " + ROWS + " 条", "", "制表人：部平台"));
        return book.bytes();
    }

    private static void header(Spreadsheet book) {
        List<String> above = new ArrayList<>();
        for (int i = 0; i < LABELS.size(); i++) {
            Label label = LABELS.get(i);
            boolean begins = i == 0 || !label.group.equals(LABELS.get(i - 1).group);
            above.add(label.group.isEmpty() ? label.text : begins ? label.group : "");
        }
        book.row(above);
        for (int i = 0; i < LABELS.size(); i++) {
            String group = LABELS.get(i).group;
            if (group.isEmpty()) {
                book.merge(i, i, 2);
            } else if (!above.get(i).isEmpty()) {
                book.merge(i, i + (int) LABELS.stream().filter(label -> label.group.equals(group)).count() - 1, 1);
            }
        }
        book.row(LABELS.stream().map(label -> label.group.isEmpty() ? "" : label.text).toList());
    }

    /** Nobody twice, and of the city's people only those who are meant to be. */
    static List<Cells> rows(LocalDateTime until) {
        District district = new District(SampleSheet.SEED);
        List<WarningRow> city = CitySheet.people(until);
        Set<Long> met = new HashSet<>();
        city.forEach(row -> met.add(row.resident().number()));
        List<Cells> rows = new ArrayList<>();
        int shared = 0;
        for (int number = FIRST_NUMBER; rows.size() < ROWS; number++) {
            LocalDateTime at = until.minusSeconds(SPAN_MINUTES * 60L - (long) rows.size() * EVERY_SECONDS);
            WarningRow row = district.warning(number, at, District.Source.MINISTRY);
            if (rows.size() % SHARED_EVERY == 5 && shared < SHARED.length) {
                rows.add(row.of(city.get(SHARED[shared++]).resident()).cells());
            } else if (met.add(row.resident().number())) {
                rows.add(rows.size() == BAD ? CitySheet.unreachable(row.cells()) : row.cells());
            }
        }
        return rows;
    }
}
