package planted.lower;

import planted.upper.web.Page;

/** Planted: a rule that knows a shape of the screen. */
record WebGuest(Page page) {
}
