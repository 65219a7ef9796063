package fanzha.warning;

/** Why a row that waited is not pursued; the words stand in {@code warning.dismissal.<name>}. */
public enum Dismissal {
    /** 同一预警已收到 */ REPEATED,
    /** 已由下发单位重发 */ SENT_AGAIN,
    /** 不是预警（合计行、说明行） */ NO_WARNING,
    /** 测试数据 */ TEST,
    /** 下发单位撤回 */ WITHDRAWN,
    /** 其他，须说明 */ OTHER
}
