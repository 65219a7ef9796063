package fanzha.sheet;

import java.util.List;

/** All sheets of one delivered file, in their order, and what was left aside in it. */
record Book(List<Grid> grids, List<Note> notes) {
}
