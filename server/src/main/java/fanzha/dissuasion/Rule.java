package fanzha.dissuasion;

/** Why a change of a loop may be refused; the text stands in messages/dissuasion. */
public enum Rule {
    /** 已闭环的预警不能再记. */
    CLOSED,
    /** 该结果不属于此步骤，或当前还不能记. */
    NOT_NOW,
    /** 紧急预警记“已劝阻”须先勾选三项. */
    TICKS_MISSING,
    /** 退回的时间早于最近一次上报或豁免. */
    BEFORE_REPORT,
    /** 须填写理由. */
    REASON_MISSING,
    /** 须填写约定时间. */
    WHEN_MISSING,
    /** 时间晚于当前时间. */
    IN_FUTURE,
    /** 时间早于收到预警的时间. */
    BEFORE_RECEIPT,
    /** 撤销时限已过. */
    UNDO_TOO_LATE,
    /** 只能撤销自己刚记的. */
    UNDO_NOT_YOURS,
    /** 须由另一名民警签字. */
    SECOND_PERSON,
    /** 须由领导签字. */
    LEADER_ONLY,
    /** 辅警不能签字、豁免或结案. */
    AUXILIARY_MAY_NOT,
    /** 还缺步骤，不能结案. */
    STEPS_MISSING,
    /** 座机收不到短信. */
    NOT_MOBILE
}
