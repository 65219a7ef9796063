package fanzha.journal;

/** What a personal value was looked at for; the words for it stand in messages/journal. */
public enum Purpose {
    /** 电话劝阻 */ CALL,
    /** 核实身份 */ VERIFY,
    /** 家属工作 */ FAMILY,
    /** 上门劝阻 */ VISIT,
    /** 反馈上级 */ FEEDBACK,
    /** 回访宣传 */ RETURN_VISIT,
    /** 接收预警 */ INTAKE,
    /** 查询人员 */ SEARCH,
    /** 督导 */ SUPERVISE,
    /** 登录 */ SIGN_IN,
    /** 系统管理 */ ADMINISTER,
    /** 系统 */ SYSTEM
}
