package fanzha.office;

import fanzha.store.Rewinds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The office for simulations and tests. */
final class MemoryOfficeBook implements OfficeBook, Rewinds {
    private long version;
    private List<Unit> units = List.of();
    private List<Officer> officers = List.of();
    private List<Beat> beats = List.of();
    private List<Shift> shifts = List.of();

    @Override
    public synchronized long version() {
        return version;
    }

    @Override
    public synchronized Roster load() {
        return new Roster(version, new Roster.Pages(units, officers, beats, shifts));
    }

    @Override
    public synchronized void add(Unit unit) {
        units = with(units, u -> false, List.of(unit));
    }

    @Override
    public synchronized void add(Officer officer) {
        officers = with(officers, o -> false, List.of(officer));
    }

    @Override
    public synchronized void put(Officer changed) {
        officers = with(officers, o -> o.id().equals(changed.id()), List.of(changed));
    }

    @Override
    public synchronized void put(List<Beat> fresh) {
        beats = with(beats, old -> fresh.stream().anyMatch(
                b -> b.community().equals(old.community()) && b.from().equals(old.from())), fresh);
    }

    @Override
    public synchronized void add(Shift shift) {
        shifts = with(shifts, s -> false, List.of(shift));
    }

    @Override
    public synchronized Runnable save() {
        Roster before = load();
        List<Beat> beatsBefore = beats;
        return () -> {
            version = before.version;
            units = List.copyOf(before.units.values());
            officers = List.copyOf(before.officers.values());
            beats = beatsBefore;
            shifts = before.shifts;
        };
    }

    private <T> List<T> with(List<T> old, Predicate<T> replaced, List<T> fresh) {
        version++;
        List<T> all = new ArrayList<>(old);
        all.removeIf(replaced);
        all.addAll(fresh);
        return List.copyOf(all);
    }
}
