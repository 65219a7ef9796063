package fanzha.place;

/** A street-level unit (街道、乡、片区) with its 9-digit code; {@code policedBy} is empty when our own bureau polices it. */
public record Street(String code, String name, String policedBy) {
    public boolean policedElsewhere() {
        return !policedBy.isEmpty();
    }
}
