package fanzha.session;

/** Why somebody does not get in, or an invitation is not taken. */
public enum SessionRule {
    PASSWORD_LENGTH,
    PASSWORD_TOO_PLAIN,
    INVITATION_UNKNOWN,
    TOO_MANY_FAILURES
}
