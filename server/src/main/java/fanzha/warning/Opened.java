package fanzha.warning;

/** What opening a delivered file comes to: a sheet, or the one reason why it cannot be read. */
sealed interface Opened permits Sheet, Opened.Refused {
    record Refused(Flaw flaw) implements Opened {
    }
}
