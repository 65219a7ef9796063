package fanzha.sheet;

import java.util.regex.Pattern;

/** Lines below or between the data that are no data: sums, who filled it in, how many there are, page numbers. */
final class Footer {
    private static final int CELLS_ALWAYS = 3;
    /** A sum fills some columns of the list, a row of the list most of them. */
    private static final int CELLS_OF_LABELS = 3;
    private static final Pattern WORDS = Pattern.compile("(合\\s*计|总\\s*计|小\\s*计|共\\s*计|累\\s*计|总\\s*数|本页|以上|以下空白|此页|页码).*"
            + "|共\\s*\\d+\\s*(条|人|行|页|户|笔|件|例|起|名).*|第\\s*\\d+\\s*页.*"
            + "|(填表|制表|填报|审核|审批|复核|核对|统计|打印|导出|报送|经办|负责|签发|联系|值班|承办|批准|校对|抄送|下发)"
            + "(人员?|单位|日期|时间|领导|部门|员|电话|方式)?\\s*[:：].*"
            + "|(备注|说明|注|附注|注意|附|提示|要求)\\s*\\d?[:：].*|[-—=_*.·\\s]{3,}", Pattern.DOTALL);
    private static final int WORDS_CHARACTERS_MAX = 500;

    private Footer() {
    }

    static boolean is(Line line, int labels) {
        String first = "";
        for (String cell : line.cells()) {
            if (!cell.isBlank()) {
                first = cell.strip();
                break;
            }
        }
        return !first.isEmpty() && first.length() <= WORDS_CHARACTERS_MAX && begins(first.charAt(0)) && WORDS.matcher(first).matches()
                && line.filled() <= Math.max(CELLS_ALWAYS, labels / CELLS_OF_LABELS);
    }

    /** Most rows begin with a letter or a digit of their number. */
    private static boolean begins(char c) {
        return c > 127 || c == '-' || c == '=' || c == '_' || c == '*' || c == '.';
    }
}
