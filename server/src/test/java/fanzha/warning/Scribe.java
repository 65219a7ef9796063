package fanzha.warning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the same rows as many houses would: in their own layout, words, spellings, format and encoding. */
final class Scribe {
    private static final String[][] LABELS = {{"预警编号", "线索编号", "*编号"}, {"预警时间", "发现时间", "预警产生时间"}, {"下发时间", "推送时间"},
        {"预警类型", "预警类别"}, {"预警等级", "风险等级", "紧急程度"}, {"姓名", "事主姓名", "机主"}, {"手机号", "联系电话", "手机号码（本人）"}, {"备注", "说明"}};
    private static final String[][] LEVELS = {{"低危", "绿色", "四级"}, {"中危", "蓝色", "三级"}, {"高危", "黄色", "二级"}, {"紧急", "红色", "一级"}};

    private final Random random;

    Scribe(Random random) {
        this.random = random;
    }

    /** @param level 0 to 3 */
    record Said(int number, int who, int level, int minute, boolean reaching, String remark) {
        String phone() {
            return (reaching ? "1600000" : "16000") + "%04d".formatted(who);
        }
    }

    record Written(String name, byte[] bytes) {
    }

    Written write(List<Said> rows) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, LABELS.length).boxed().toList());
        Collections.shuffle(order, random);
        List<List<String>> lines = new ArrayList<>();
        if (random.nextBoolean()) {
            lines.add(List.of("某单位涉诈预警下发清单"));
        }
        List<String> header = order.stream().map(column -> one(LABELS[column])).toList();
        lines.add(header);
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = cells(rows.get(i));
            lines.add(order.stream().map(cells::get).toList());
            if (i == rows.size() / 2 && random.nextInt(4) == 0) {
                lines.add(header);
            }
        }
        if (random.nextBoolean()) {
            lines.add(List.of("合计：" + rows.size() + " 条"));
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Written("名单.xlsx", xlsx(lines));
            case 1 -> new Written("名单.xls", xls(lines));
            default -> new Written("名单.csv", csv(lines));
        };
    }

    private List<String> cells(Said row) {
        String phone = row.reaching() ? one("", "+86", "0086", "86-") + row.phone() : row.phone();
        return List.of("N" + row.number(), time(9, row.number() % 60), time(10, row.minute()), one("触网预警", "触网", "触网 "),
                one(LEVELS[row.level()]), one("", "　") + "某某" + row.who(), phone, row.remark());
    }

    private String time(int hour, int minute) {
        return switch (random.nextInt(4)) {
            case 0 -> "2026-11-23 %02d:%02d:00".formatted(hour, minute);
            case 1 -> "2026/11/23 %d:%02d".formatted(hour, minute);
            case 2 -> "2026年11月23日%d时%d分".formatted(hour, minute);
            default -> "20261123%02d%02d00".formatted(hour, minute);
        };
    }

    private byte[] csv(List<List<String>> lines) {
        String separator = one(",", ";", "\t");
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(String.join(separator, line)).append(one("\n", "\r\n")));
        return switch (random.nextInt(4)) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> text.toString().getBytes(Charset.forName("GB18030"));
            case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            default -> text.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] xlsx(List<List<String>> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("清单");
            for (int i = 0; i < lines.size(); i++) {
                for (int k = 0; k < lines.get(i).size(); k++) {
                    sheet.value(i, k, lines.get(i).get(k));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] xls(List<List<String>> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var sheet = book.createSheet("清单");
            for (int i = 0; i < lines.size(); i++) {
                HSSFRow row = sheet.createRow(i);
                for (int k = 0; k < lines.get(i).size(); k++) {
                    row.createCell(k).setCellValue(lines.get(i).get(k));
                }
            }
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
