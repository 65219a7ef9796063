package planted.lower;

/** Planted: a name that says nothing. */
final class LoopManager {
}
