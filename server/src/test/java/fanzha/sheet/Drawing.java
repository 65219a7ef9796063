package fanzha.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws lists as superiors, banks and carriers lay them out, and knows what a reader must find in them. */
final class Drawing {
    static final List<String> LABELS = List.of("预警编号", "预警时间", "来源", "预警类型", "预警等级", "姓名", "手机号", "身份证号", "现住址", "备注");
    /** What the reader is told to look for. */
    static final List<String> KNOWN = List.of("预警编号", "预警时间", "来源", "预警类型", "预警等级", "姓名", "手机号", "身份证号", "现住址", "备注",
            "事主姓名", "涉诈电话", "电话");
    private static final String[] NAMES = {"张三", "李四光", "江𬭎", "帕孜来提·吾买尔", "OKAFOR DANIEL", "王五"};
    private static final String[] LEVELS = {"紧急", "高危", "中危", "低危"};

    enum Style {
        PLAIN, TITLE, TITLE_AND_UNIT, BLANK_LINES, GROUPS, REPEATED_HEADER, FOOTERS, UNKNOWN_COLUMNS, SHUFFLED, MERGED_DOWN, HIDDEN,
        SEVERAL_SHEETS, TWO_LISTS, FORMULAS, SERIAL_DATES, NUMBERS, LONG_TEXTS, DEEP_HEADER, SAME_LABEL_TWICE
    }

    /** A row that must be found: where, and which text under which label. */
    record Expected(int number, Map<String, String> texts) {
    }

    final List<Paper> sheets = new ArrayList<>();
    final List<Expected> rows = new ArrayList<>();
    private final Style style;
    private final Random random;
    private final boolean rareCharacters;

    Drawing(Style style, long seed, boolean rareCharacters) {
        this.style = style;
        this.random = new Random(seed);
        this.rareCharacters = rareCharacters;
        if (style == Style.SEVERAL_SHEETS) {
            Paper guide = new Paper("填表说明");
            guide.line("填表说明");
            guide.line("1. 请按统一格式填写", "联系人：某某");
            sheets.add(guide);
        }
        sheets.add(list("名单", 17));
        if (style == Style.TWO_LISTS) {
            sheets.add(list("补发", 6));
        }
        if (style == Style.SEVERAL_SHEETS) {
            Paper words = new Paper("字典");
            words.line("预警等级");
            words.line("紧急");
            words.line("高危");
            sheets.add(words);
        }
    }

    private Paper list(String name, int count) {
        Paper paper = new Paper(name);
        List<String> labels = labels();
        above(paper);
        if (style == Style.GROUPS || style == Style.SAME_LABEL_TWICE) {
            groups(paper, labels);
        } else {
            paper.line(labels.toArray(String[]::new));
        }
        for (int i = 0; i < count; i++) {
            if (style == Style.REPEATED_HEADER && i % 5 == 4) {
                paper.line(labels.toArray(String[]::new));
            }
            if (style == Style.BLANK_LINES && i % 4 == 1) {
                paper.line("", "", "");
            }
            row(paper, labels, i);
        }
        below(paper, labels.size());
        if (style == Style.HIDDEN) {
            paper.hiddenLines.add(paper.lines.size() - 2);
            paper.hiddenColumn = true;
        }
        return paper;
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>(LABELS);
        if (style == Style.UNKNOWN_COLUMNS) {
            labels.add(3, "网格长");
            labels.add("推送批次");
        }
        if (style == Style.SHUFFLED) {
            Collections.shuffle(labels, random);
        }
        if (style == Style.SAME_LABEL_TWICE) {
            labels.add("涉诈电话");
            labels.add("嫌疑人姓名");
        }
        return labels;
    }

    private void above(Paper paper) {
        if (style == Style.TITLE || style == Style.TITLE_AND_UNIT || style == Style.DEEP_HEADER) {
            paper.line("某市电信网络诈骗预警下发表");
            paper.merged.add(new Merges.Area(1, 1, 0, LABELS.size() - 1));
        }
        if (style == Style.TITLE_AND_UNIT) {
            paper.line("下发单位：某中心", "", "", "", "单位：元", "", "2026年6月1日");
        }
        for (int i = 0; style == Style.DEEP_HEADER && i < 12; i++) {
            paper.line(i % 3 == 0 ? "第 " + i + " 项要求：当日反馈" : "");
        }
    }

    /** Two lines: groups above, merged over their columns; labels without a group merged downwards. */
    private void groups(Paper paper, List<String> labels) {
        String[] above = new String[labels.size()];
        String[] below = labels.toArray(String[]::new);
        java.util.Arrays.fill(above, "");
        int first = paper.lines.size() + 1;
        for (int i = 0; i < labels.size(); i++) {
            if (i < 5 || i == 9) {
                above[i] = below[i];
                below[i] = "";
                paper.merged.add(new Merges.Area(first, first + 1, i, i));
            }
        }
        above[5] = "预警对象";
        paper.merged.add(new Merges.Area(first, first, 5, 8));
        if (style == Style.SAME_LABEL_TWICE) {
            above[10] = "涉诈";
            below[10] = "电话";
            above[11] = "嫌疑人";
            below[11] = "姓名";
        }
        paper.line(above);
        paper.line(below);
    }

    private void below(Paper paper, int columns) {
        if (style == Style.FOOTERS) {
            String[] sum = new String[columns];
            java.util.Arrays.fill(sum, "");
            sum[0] = "合  计";
            sum[columns - 1] = "17";
            paper.line(sum);
            paper.line("填表人：某某", "", "", "审核人：某某");
            paper.line("共 17 条");
            paper.line("", "备注：本表仅供内部使用");
        }
    }

    private void row(Paper paper, List<String> labels, int index) {
        boolean continued = style == Style.MERGED_DOWN && index % 2 == 1;
        List<Paper.Cell> cells = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        int number = paper.lines.size() + 1;
        for (String label : labels) {
            Paper.Cell cell = cell(label, index);
            if (continued && (label.equals("预警编号") || label.equals("姓名"))) {
                texts.put(label, rows.getLast().texts.get(label));
                paper.merged.add(new Merges.Area(number - 1, number, cells.size(), cells.size()));
                cells.add(Paper.Cell.NOTHING);
                continue;
            }
            cells.add(cell);
            if (!cell.text().isEmpty()) {
                texts.put(label, cell.text());
            }
        }
        paper.line(cells);
        rows.add(new Expected(number, texts));
    }

    private Paper.Cell cell(String label, int index) {
        return switch (label) {
            case "预警编号" -> style == Style.FORMULAS ? Paper.Cell.formula("YJ" + random.nextInt(1_000_000))
                    : Paper.Cell.text("YJ" + random.nextInt(1_000_000));
            case "预警时间" -> style == Style.SERIAL_DATES
                    ? Paper.Cell.date(46_000 + random.nextInt(300), index == 0 ? 0 : 1 + random.nextInt(86_399))
                    : Paper.Cell.text("2026-06-01 %02d:%02d:00".formatted(random.nextInt(24), random.nextInt(60)));
            case "来源" -> Paper.Cell.text(index % 3 == 0 ? "" : "市局");
            case "预警类型" -> Paper.Cell.text("触网预警");
            case "预警等级" -> Paper.Cell.text(LEVELS[random.nextInt(LEVELS.length)]);
            case "姓名" -> Paper.Cell.text(name());
            case "手机号", "涉诈电话" -> style == Style.NUMBERS ? Paper.Cell.number(16_000_000_000L + random.nextInt(99_999_999))
                    : Paper.Cell.text("160" + (10_000_000 + random.nextInt(89_999_999)));
            case "身份证号" -> Paper.Cell.text(random.nextBoolean() ? "" : "42011419900101000" + random.nextInt(10));
            case "现住址" -> Paper.Cell.text(style == Style.LONG_TEXTS ? "某区某街道“某某”社区, 1栋\"甲\"\n2单元 " + "长".repeat(1 + random.nextInt(900))
                    : "某区某街道某社区" + random.nextInt(99) + "号");
            default -> Paper.Cell.text(random.nextInt(3) == 0 ? "" : "备注" + random.nextInt(9));
        };
    }

    private String name() {
        String name = NAMES[random.nextInt(NAMES.length)];
        return rareCharacters ? name : name.replace("𬭎", "川");
    }
}
