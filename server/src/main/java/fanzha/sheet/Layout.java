package fanzha.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the list in a file: in which sheets it stands, under which header, and which lines are rows of it. */
final class Layout {
    /** Beside the list, a sheet with at least this many of its labels is a part of it. */
    private static final int KNOWN_MIN = 3;
    private static final int NAMES_MAX = 10;

    private final Predicate<String> known;
    private final Deadline deadline;

    Layout(Predicate<String> known, Deadline deadline) {
        this.known = known;
        this.deadline = deadline;
    }

    /** @param footers left aside, as the {@code repeats} of the header are */
    private record Found(Grid grid, Heading heading, int[] rows, int footers, int repeats) {
        boolean fits(Found best) {
            return this == best || rows.length > 0 && heading.known() >= Math.max(KNOWN_MIN, (best.heading.known() + 1) / 2);
        }
    }

    Opened table(Book book) {
        List<Found> all = book.grids().stream().filter(grid -> grid.size() > 0).map(this::found).toList();
        if (all.isEmpty()) {
            return Opened.Refused.ofFile(Trouble.EMPTY_FILE);
        }
        Found best = all.getFirst();
        for (Found found : all) {
            boolean more = found.heading.known() > best.heading.known();
            best = found.rows.length > 0 && (more || best.rows.length == 0) ? found : best;
        }
        if (best.rows.length == 0) {
            return Opened.Refused.ofFile(Trouble.NO_ROWS);
        }
        Found list = best;
        List<Found> parts = all.stream().filter(found -> found.fits(list)).toList();
        Optional<Opened.Refused> tooWide = parts.stream().map(part -> Optional.ofNullable(part.grid.tooWide()))
                .flatMap(Optional::stream).findFirst();
        if (tooWide.isPresent()) {
            return tooWide.get();
        }
        if (parts.stream().mapToInt(part -> part.rows.length).sum() > Caps.ROWS_MAX) {
            return Caps.tooManyRows().refused();
        }
        return joined(parts, notes(book, all, parts));
    }

    private Found found(Grid grid) {
        Heading heading = Heading.find(grid, known);
        int[] rows = new int[Math.max(0, grid.size() - heading.lines())];
        int count = 0;
        int footers = 0;
        int repeats = 0;
        for (int i = heading.lines(); i < grid.size(); i++) {
            if ((i & 1_023) == 0) {
                deadline.check();
            }
            Line line = grid.line(i);
            if (heading.repeatedBy(line)) {
                repeats++;
            } else if (Footer.is(line, heading.labels().size())) {
                footers++;
            } else {
                rows[count++] = i;
            }
        }
        return new Found(grid, heading, Arrays.copyOf(rows, count), footers, repeats);
    }

    private static Table joined(List<Found> parts, List<Note> notes) {
        List<String> labels = new ArrayList<>(parts.getFirst().heading.labels());
        List<Table.Part> joined = new ArrayList<>();
        for (Found part : parts) {
            List<String> own = part.heading.labels();
            int[] places = new int[own.size()];
            boolean[] taken = new boolean[labels.size() + own.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = place(labels, own.get(i), taken);
                taken[places[i]] = true;
            }
            joined.add(new Table.Part(part.grid, part.grid.line(part.heading.lines() - 1).number(), part.rows, places));
        }
        return new Table(labels, joined, notes);
    }

    /** The same label stands in the same column, wherever a sheet has it; a new one behind all others. */
    private static int place(List<String> labels, String label, boolean[] taken) {
        for (int i = 0; i < labels.size(); i++) {
            if (!taken[i] && labels.get(i).equals(label)) {
                return i;
            }
        }
        labels.add(label);
        return labels.size() - 1;
    }

    private static List<Note> notes(Book book, List<Found> all, List<Found> parts) {
        List<Note> notes = new ArrayList<>(book.notes());
        parts.forEach(part -> notes.addAll(part.grid.notes()));
        if (parts.size() > 1) {
            notes.add(Note.of(Note.Kind.SHEETS_JOINED, names(parts)));
        }
        List<Found> skipped = all.stream().filter(found -> !parts.contains(found)).toList();
        if (!skipped.isEmpty()) {
            notes.add(Note.of(Note.Kind.SHEETS_SKIPPED, names(skipped)));
        }
        int footers = parts.stream().mapToInt(Found::footers).sum();
        if (footers > 0) {
            notes.add(Note.of(Note.Kind.FOOTERS_SKIPPED, String.valueOf(footers)));
        }
        int repeats = parts.stream().mapToInt(Found::repeats).sum();
        if (repeats > 0) {
            notes.add(Note.of(Note.Kind.HEADERS_REPEATED, String.valueOf(repeats)));
        }
        return notes;
    }

    private static String names(List<Found> sheets) {
        return String.join("、", sheets.stream().limit(NAMES_MAX).map(sheet -> sheet.grid.name()).toList())
                + (sheets.size() > NAMES_MAX ? "…" : "");
    }
}
