package fanzha.dissuasion;

/** Who was reached: 本人, 亲友, or somebody else. */
public enum Reached {
    SELF, RELATIVE, OTHER
}
