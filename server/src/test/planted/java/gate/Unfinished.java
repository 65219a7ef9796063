/** Planted: work that waits for nobody in particular. */
final class Unfinished {
    // TODO later
}
