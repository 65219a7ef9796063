package fanzha.warning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words superiors, banks and carriers write above the columns of a warning list. */
final class HeaderWords {
    private static final Map<String, Column> WORDS = new HashMap<>();

    static {
        words(Column.NUMBER, "预警编号", "编号", "预警号", "预警ID", "预警单号", "线索编号", "指令编号", "任务编号", "工单编号");
        words(Column.WARNED_AT, "预警时间", "预警产生时间", "预警日期", "发现时间", "触发时间", "告警时间");
        words(Column.ISSUED_AT, "下发时间", "推送时间", "下发日期", "派发时间", "下达时间");
        words(Column.SOURCE, "来源", "预警来源", "数据来源", "线索来源", "推送单位", "下发单位");
        words(Column.KIND, "预警类型", "预警类别", "预警种类", "预警分类");
        words(Column.LEVEL, "预警等级", "预警级别", "等级", "级别", "风险等级", "风险级别", "紧急程度", "危险等级");
        words(Column.NAME, "姓名", "事主姓名", "受害人姓名", "潜在受害人", "潜在受害人姓名", "机主姓名", "机主", "被劝阻人姓名", "人员姓名");
        words(Column.PHONE, "手机号", "手机号码", "联系电话", "电话", "联系方式", "事主电话", "受害人电话", "机主号码", "电话号码",
                "预警号码", "潜在受害人号码", "手机", "被劝阻人电话", "受害人号码");
        words(Column.ID_CARD, "身份证号", "身份证号码", "身份证", "公民身份号码", "证件号码", "证件号", "居民身份证号");
        words(Column.SEX, "性别");
        words(Column.AGE, "年龄");
        words(Column.REGISTERED, "户籍地", "户籍地址", "户籍", "户籍所在地");
        words(Column.ADDRESS, "现住址", "现住地址", "居住地址", "居住地", "家庭住址", "住址", "地址", "常住地址", "现居住地", "实际居住地");
        words(Column.WORKPLACE, "工作单位", "单位", "工作地点", "所在单位");
        words(Column.STATION, "所属派出所", "派出所", "辖区派出所", "管辖派出所", "属地派出所", "管辖单位");
        words(Column.COMMUNITY, "社区/网格", "社区", "网格", "所属社区", "社区网格", "所属网格", "村社区", "村/社区");
        words(Column.CONTACT, "紧急联系人", "家属联系方式", "家属电话", "家属", "紧急联系方式", "紧急联系人电话");
        words(Column.FRAUD_TYPE, "疑似诈骗类型", "诈骗类型", "案件类型", "疑似类型", "诈骗手法", "诈骗类别");
        words(Column.FRAUD_PHONE, "涉诈号码", "诈骗号码", "嫌疑号码", "涉案号码", "涉诈电话", "诈骗电话", "对方号码");
        words(Column.FRAUD_URL, "涉诈网址", "诈骗网址", "涉诈域名", "网址", "域名", "涉案网址");
        words(Column.FRAUD_APP, "涉诈APP", "诈骗APP", "涉案APP", "APP名称", "涉诈应用", "APP");
        words(Column.ACCOUNT_NAME, "涉诈账户户名", "户名", "收款人", "收款户名", "对方户名", "涉案账户户名");
        words(Column.ACCOUNT_NUMBER, "涉诈账户账号", "账号", "收款账号", "卡号", "对方账号", "涉诈账号", "涉案账号", "帐号", "涉诈卡号");
        words(Column.ACCOUNT_BANK, "涉诈账户开户行", "开户行", "收款银行", "对方开户行", "开户银行", "银行");
        words(Column.ACCOUNT, "涉诈账户", "收款账户", "涉案账户", "对方账户");
        words(Column.TRANSFERRED_AT, "转账时间", "汇款时间", "交易时间", "转款时间");
        words(Column.AMOUNT, "转账金额", "金额", "涉案金额", "汇款金额", "交易金额", "转款金额", "转账金额万元", "转账金额元");
        words(Column.CALL_LENGTH, "通话时长", "通话时间", "时长");
        words(Column.TIMES, "预警次数", "次数");
        words(Column.FEEDBACK_BY, "反馈时限", "反馈截止时间", "反馈期限", "截止时间", "办理时限", "处置时限", "反馈截止");
        words(Column.REMARK, "备注", "说明", "备注说明", "补充说明");
    }

    private HeaderWords() {
    }

    static @Nullable Column find(String label) {
        return WORDS.get(Header.normalised(label));
    }

    /** The column whose longest known word, of at least that many characters, is part of this one. */
    static @Nullable Column like(String normalised, int least) {
        return WORDS.keySet().stream().filter(word -> word.length() >= least && normalised.contains(word))
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())).map(WORDS::get).orElse(null);
    }

    private static void words(Column column, String... words) {
        for (String word : words) {
            WORDS.put(Header.normalised(word), column);
        }
    }
}
