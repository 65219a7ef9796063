package fanzha.warning;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of the superiors' warning list, by the word we show. */
public enum Column {
    NUMBER("预警编号"), WARNED_AT("预警时间"), ISSUED_AT("下发时间"), SOURCE("来源"), KIND("预警类型"), LEVEL("预警等级"),
    NAME("姓名"), PHONE("手机号"), ID_CARD("身份证号"), SEX("性别"), AGE("年龄"), REGISTERED("户籍地"), ADDRESS("现住址"),
    WORKPLACE("工作单位"), STATION("所属派出所"), COMMUNITY("社区/网格"), CONTACT("紧急联系人"), FRAUD_TYPE("疑似诈骗类型"),
    FRAUD_PHONE("涉诈号码"), FRAUD_URL("涉诈网址"), FRAUD_APP("涉诈APP"), ACCOUNT_NAME("涉诈账户户名"),
    ACCOUNT_NUMBER("涉诈账户账号"), ACCOUNT_BANK("涉诈账户开户行"), ACCOUNT("涉诈账户"), TRANSFERRED_AT("转账时间"),
    AMOUNT("转账金额"), CALL_LENGTH("通话时长"), TIMES("预警次数"), FEEDBACK_BY("反馈时限"), REMARK("备注");

    /**
     * The suspect's side, which no resident's protection covers: an officer holds these numbers against what the resident
     * reads out, and a bank stops an account only to the last digit. Any other cell may bear a resident's number,
     * whatever its column was meant for.
     */
    private static final Set<Column> SUSPECTS = EnumSet.of(FRAUD_PHONE, FRAUD_URL, FRAUD_APP, ACCOUNT_NAME, ACCOUNT_NUMBER,
            ACCOUNT_BANK, ACCOUNT);
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final Map<String, Column> BY_LABEL = Arrays.stream(values())
            .collect(Collectors.toMap(Column::label, column -> column));

    private final String label;

    Column(String label) {
        this.label = label;
    }

    static Optional<Column> of(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    public String label() {
        return label;
    }

    /** Whether this value may stand on a screen with all its digits: the suspect's, a sum of money, a moment. */
    boolean shows(String value) {
        return SUSPECTS.contains(this) || this == AMOUNT && YUAN.matcher(value).matches()
                || this == TRANSFERRED_AT && CellText.allDigits(value) && Moments.read(value).isPresent();
    }
}
