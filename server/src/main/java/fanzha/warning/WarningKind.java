package fanzha.warning;

/** What was seen: money that moved, or a contact with the fraudster's means. */
public enum WarningKind {
    FUND("资金预警"), CONTACT("触网预警"), CALL("通话预警"), SMS("短信预警"), APP("APP预警");

    private final String word;

    WarningKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
