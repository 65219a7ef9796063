package fanzha.dissuasion;

/** The field's own words for outcomes, as superiors' sheets use them. */
final class Words {
    private Words() {
    }

    static String of(Overall overall) {
        return switch (overall) {
            case DISSUADED -> "已劝阻";
            case NOT_FOUND -> "确实找不到";
            case NO_RISK -> "核实无风险";
            case MISMATCH -> "不符";
            case TO_CASE -> "已被骗转案";
        };
    }

    static String of(Code code) {
        return switch (code) {
            case DISSUADED -> "接通-已劝阻";
            case UNCONVINCED -> "接通-不信";
            case TOOK_US_FOR_FRAUD -> "接通-误认我方为骗子";
            case DEFRAUDED -> "接通-已被骗";
            case NO_RISK -> "核实无风险";
            case NEEDS_VISIT -> "需要上门";
            case CALL_AGAIN -> "约定再呼";
            case REFUSED -> "拒接";
            case HUNG_UP -> "挂断";
            case BUSY -> "占线";
            case NO_ANSWER -> "无人接听";
            case SWITCHED_OFF -> "关机";
            case SUSPENDED -> "停机";
            case NOT_EXISTING -> "空号";
            case WRONG_PERSON -> "非本人";
            case SMS_DELIVERED -> "已送达";
            case SMS_FAILED -> "失败";
            case SMS_REPLIED -> "已回复";
            case FAMILY_HELPS -> "联系上-协助";
            case FAMILY_DECLINES -> "联系上-不配合";
            case FAMILY_NOT_REACHED -> "未联系上";
            case FAMILY_UNKNOWN -> "无家属信息";
            case MET_DISSUADED -> "见到-已劝阻";
            case MET_UNCONVINCED -> "见到-不认可";
            case MET_DEFRAUDED -> "见到-已被骗";
            case NOBODY_HOME -> "未见-家中无人";
            case WRONG_ADDRESS -> "地址不符";
            case VISIT_REFUSED -> "拒见";
            case MET_BY_VIDEO -> "视频见面";
            case REPORTED -> "已报上级";
            case RETURNED -> "上级退回补充";
            case NOT_DEFRAUDED -> "未再受骗";
            case STILL_IN_TOUCH -> "仍在联系";
            case DEFRAUDED_AGAIN -> "再次受骗";
            case LOST_TOUCH -> "失联";
        };
    }
}
