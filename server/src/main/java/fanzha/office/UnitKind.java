package fanzha.office;

/** What a unit is for: the centre itself, its desk team, a police station. */
public enum UnitKind {
    /** 反诈中心 */ CENTRE,
    /** 劝阻组 */ DESK,
    /** 派出所 */ STATION
}
