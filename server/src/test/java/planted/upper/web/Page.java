package planted.upper.web;

/** A shape for the screen, which no rule may know. */
public record Page(String title) {
}
