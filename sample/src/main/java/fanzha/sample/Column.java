package fanzha.sample;

import java.util.Arrays;
import java.util.List;

/** The columns of a superior's warning list, in its order. */
public enum Column {
    NUMBER("预警编号"), WARNED_AT("预警时间"), ISSUED_AT("下发时间"), SOURCE("来源"), KIND("预警类型"), LEVEL("预警等级"),
    NAME("姓名"), PHONE("手机号"), ID_CARD("身份证号"), SEX("性别"), AGE("年龄"), REGISTERED("户籍地"), ADDRESS("现住址"),
    WORKPLACE("工作单位"), STATION("所属派出所"), COMMUNITY("社区/网格"), CONTACT("紧急联系人"), FRAUD_TYPE("疑似诈骗类型"),
    FRAUD_PHONE("涉诈号码"), FRAUD_URL("涉诈网址"), FRAUD_APP("涉诈APP"), ACCOUNT_NAME("涉诈账户户名"),
    ACCOUNT_NUMBER("涉诈账户账号"), ACCOUNT_BANK("涉诈账户开户行"), TRANSFERRED_AT("转账时间"), AMOUNT("转账金额"),
    CALL_LENGTH("通话时长"), TIMES("预警次数"), FEEDBACK_BY("反馈时限"), REMARK("备注");

    private final String header;

    Column(String header) {
        this.header = header;
    }

    public String header() {
        return header;
    }

    public static List<String> headers() {
        return Arrays.stream(values()).map(Column::header).toList();
    }
}
