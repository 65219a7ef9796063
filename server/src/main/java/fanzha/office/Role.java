package fanzha.office;

/** What somebody is there for. ADMIN stands alone: who gives out accounts sees no resident. */
public enum Role {
    /** 劝阻席 */ DESK,
    /** 社区民警 */ STATION,
    /** 值班领导 */ LEADER,
    /** 系统管理员 */ ADMIN
}
