package fanzha.dissuasion;

/** The six steps (六步) in the centre's order; an article of the Caidian centre names them so. */
public enum SixStep {
    /** 电话联系. */
    CALL,
    /** 短信提醒. */
    SMS,
    /** 家属工作. */
    FAMILY,
    /** 上门劝阻. */
    VISIT,
    /** 反馈回复. */
    FEEDBACK,
    /** 回访宣传. */
    RETURN
}
