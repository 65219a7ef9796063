package fanzha.office;

/** An auxiliary carries out; approving, signing and closing are an officer's. */
public enum OfficerKind {
    /** 民警 */ OFFICER,
    /** 辅警 */ AUXILIARY
}
