package fanzha.warning;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of levels, kinds and scam types, as superiors, banks and carriers write them. */
final class Words {
    private static final Map<String, Level> LEVELS = Map.ofEntries(
            // Where a source counts red, orange, yellow, blue we err to the stricter side.
            Map.entry("紧急", Level.URGENT), Map.entry("特急", Level.URGENT), Map.entry("加急", Level.URGENT),
            Map.entry("极高", Level.URGENT), Map.entry("特别紧急", Level.URGENT), Map.entry("红", Level.URGENT),
            Map.entry("一", Level.URGENT), Map.entry("1", Level.URGENT), Map.entry("I", Level.URGENT),
            Map.entry("高", Level.HIGH), Map.entry("高危", Level.HIGH), Map.entry("高风险", Level.HIGH),
            Map.entry("黄", Level.HIGH), Map.entry("橙", Level.HIGH), Map.entry("二", Level.HIGH), Map.entry("2", Level.HIGH),
            Map.entry("II", Level.HIGH),
            Map.entry("中", Level.MEDIUM), Map.entry("中危", Level.MEDIUM), Map.entry("中风险", Level.MEDIUM),
            Map.entry("蓝", Level.MEDIUM), Map.entry("三", Level.MEDIUM), Map.entry("3", Level.MEDIUM),
            Map.entry("III", Level.MEDIUM),
            Map.entry("低", Level.LOW), Map.entry("低危", Level.LOW), Map.entry("低风险", Level.LOW), Map.entry("一般", Level.LOW),
            Map.entry("绿", Level.LOW), Map.entry("四", Level.LOW), Map.entry("4", Level.LOW), Map.entry("IV", Level.LOW));

    private static final Map<String, WarningKind> KINDS = ordered("资金", WarningKind.FUND, "转账", WarningKind.FUND,
            "涉资", WarningKind.FUND, "短信", WarningKind.SMS, "通话", WarningKind.CALL, "电话", WarningKind.CALL,
            "来电", WarningKind.CALL, "呼叫", WarningKind.CALL, "APP", WarningKind.APP, "应用", WarningKind.APP,
            "触网", WarningKind.CONTACT, "网址", WarningKind.CONTACT, "网站", WarningKind.CONTACT,
            "域名", WarningKind.CONTACT, "接触", WarningKind.CONTACT, "CONTACT", WarningKind.CONTACT,
            "FUND", WarningKind.FUND, "CALL", WarningKind.CALL, "SMS", WarningKind.SMS);

    /** First match wins: 冒充电商客服 before 购物, 冒充军警购物 before 冒充公检法. */
    private static final Map<String, FraudType> TYPES = ordered("刷单", FraudType.REBATE, "返利", FraudType.REBATE,
            "军警", FraudType.ARMY_ORDER, "军人", FraudType.ARMY_ORDER, "部队", FraudType.ARMY_ORDER,
            "电商", FraudType.FAKE_SUPPORT, "物流", FraudType.FAKE_SUPPORT, "客服", FraudType.FAKE_SUPPORT,
            "退款", FraudType.FAKE_SUPPORT, "征信", FraudType.CREDIT_RECORD, "贷款", FraudType.LOAN, "信用卡", FraudType.LOAN,
            "公检法", FraudType.AUTHORITY, "政府机关", FraudType.AUTHORITY, "冒充公安", FraudType.AUTHORITY,
            "冒充警", FraudType.AUTHORITY, "领导", FraudType.ACQUAINTANCE, "熟人", FraudType.ACQUAINTANCE,
            "亲友", FraudType.ACQUAINTANCE, "好友", FraudType.ACQUAINTANCE, "裸聊", FraudType.NET_BLACK,
            "网黑", FraudType.NET_BLACK, "婚恋", FraudType.DATING, "交友", FraudType.DATING,
            "游戏", FraudType.GAME, "投资", FraudType.INVESTMENT, "理财", FraudType.INVESTMENT, "荐股", FraudType.INVESTMENT,
            "虚拟币", FraudType.INVESTMENT, "购物", FraudType.SHOPPING, "服务", FraudType.SHOPPING,
            "其他", FraudType.OTHER, "其它", FraudType.OTHER);

    private Words() {
    }

    static Optional<Level> level(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        for (String ending : new String[] {"预警", "级别", "等级", "色", "级"}) {
            word = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
        }
        word = word.replace('Ⅰ', 'I').replace("Ⅱ", "II").replace("Ⅲ", "III").replace("Ⅳ", "IV");
        return Optional.ofNullable(LEVELS.get(word)).or(() -> enumName(text));
    }

    static Optional<WarningKind> kind(String text) {
        return first(KINDS, text.toUpperCase(Locale.ROOT));
    }

    static Optional<FraudType> type(String text) {
        return first(TYPES, text);
    }

    private static Optional<Level> enumName(String text) {
        for (Level level : Level.values()) {
            if (level.name().equalsIgnoreCase(text)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> first(Map<String, T> words, String text) {
        for (Map.Entry<String, T> word : words.entrySet()) {
            if (text.contains(word.getKey())) {
                return Optional.of(word.getValue());
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> ordered(Object... pairs) {
        Map<String, T> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put((String) pairs[i], (T) pairs[i + 1]);
        }
        return words;
    }
}
