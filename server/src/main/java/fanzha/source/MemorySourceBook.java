package fanzha.source;

import fanzha.store.Rewinds;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is kept about sources, for simulations. */
final class MemorySourceBook implements SourceBook, Rewinds {
    private SortedMap<String, Expectation> expected = new TreeMap<>();
    private SortedMap<String, Told> told = new TreeMap<>();

    @Override
    public List<Expectation> list() {
        return List.copyOf(expected.values());
    }

    @Override
    public Optional<Expectation> find(String source) {
        return Optional.ofNullable(expected.get(source));
    }

    @Override
    public void put(Expectation e) {
        expected.merge(e.source(), e, (before, now) -> new Expectation(now.source(), before.id(), now.every(), now.hours(), now.since()));
    }

    @Override
    public void drop(String source) {
        expected.remove(source);
    }

    @Override
    public List<Told> told(LocalDate day) {
        return told.values().stream().filter(t -> t.day().equals(day)).toList();
    }

    @Override
    public void tell(Told one) {
        told.put(one.source() + '\n' + one.day(), one);
    }

    @Override
    public Runnable save() {
        SortedMap<String, Expectation> expectedBefore = new TreeMap<>(expected);
        SortedMap<String, Told> toldBefore = new TreeMap<>(told);
        return () -> {
            expected = expectedBefore;
            told = toldBefore;
        };
    }
}
