package fanzha.journal;

import fanzha.kernel.Ids;
import fanzha.store.Rewinds;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The journal for simulations: the same promises, nothing kept after the process. */
public final class MemoryJournal implements Journal, Rewinds {
    private final Clock clock;
    private final Ids ids;
    private final List<Kept> kept = new ArrayList<>();

    public MemoryJournal(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public synchronized void write(List<Entry> entries) {
        if (entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException("一次最多写 " + ENTRIES_MAX + " 条留痕；收到 " + entries.size() + " 条");
        }
        entries.forEach(e -> kept.add(new Kept(ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), e)));
    }

    @Override
    public synchronized List<Kept> list(String subject, int limit) {
        return kept.stream().filter(k -> k.entry().subject().equals(subject))
                .sorted(Comparator.comparing((Kept k) -> k.id().toString()).reversed()).limit(limit).toList();
    }

    @Override
    public synchronized Runnable save() {
        int size = kept.size();
        return () -> kept.subList(size, kept.size()).clear();
    }
}
