package fanzha.dissuasion;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a superior may be told of a warning, under the word by which his template calls it. */
public enum FeedbackField {
    NUMBER("预警编号"), SOURCE("来源"), WARNED_AT("预警时间"), NAME("姓名"), PHONE("手机号"), ID_CARD("身份证号"),
    CLAIMED_AT("签收时间"), CLAIMED_BY("签收人"), CALLED_AT("电话时间"), TEXTED_AT("短信时间"), MET_AT("见面时间"),
    WAY("劝阻方式"), RESULT("劝阻结果"), DEFRAUDED("是否被骗"), LOST("损失金额"), STOPPED("止付金额"), TYPE("诈骗类型核定"),
    APP("是否安装国家反诈中心APP"), TOLD_BEFORE("是否接受过宣传"), VISITOR("见面民警"), VISITOR_BADGE("警号"), PHOTO("照片"),
    UNMET("未见面原因"), REPORTED_AT("反馈时间"), REPORTED_BY("反馈人");

    /** Who she is: leaves only with a receipt that says so. */
    static final Set<FeedbackField> PERSONAL = EnumSet.of(NAME, PHONE, ID_CARD);

    private final String word;

    FeedbackField(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<FeedbackField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equalsIgnoreCase(word.strip())).findFirst();
    }
}
