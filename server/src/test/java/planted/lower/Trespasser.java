package planted.lower;

import planted.upper.Cellar;

/** Planted: enters a room that is not on its plate. */
record Trespasser(Cellar cellar) {
}
