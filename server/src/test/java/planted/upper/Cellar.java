package planted.upper;

/** What nobody below may use. */
public record Cellar(int bottles) {
}
