package fanzha.dissuasion;

/** What became of the person: the outcome a loop closes with. */
public enum Overall {
    /** 已劝阻. */
    DISSUADED,
    /** 确实找不到: a leader signs. */
    NOT_FOUND,
    /** 核实无风险: a second person signs. */
    NO_RISK,
    /** 不符: not our person or not our district. */
    MISMATCH,
    /** 已被骗转案. */
    TO_CASE
}
