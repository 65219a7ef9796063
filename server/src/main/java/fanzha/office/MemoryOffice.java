package fanzha.office;

import fanzha.journal.Journal;
import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import fanzha.store.Rewinds;
import java.time.Clock;
import java.util.List;

/** The office in memory, for simulations and for tests of the rooms above: the same rules, nothing stored. */
public final class MemoryOffice implements Rewinds {
    private final MemoryOfficeBook book = new MemoryOfficeBook();
    private final Office office;
    private final Units units;
    private final Officers officers;
    private final Beats beats;
    private final Shifts shifts;

    public MemoryOffice(CentreCode centre, Clock clock, Ids ids, Journal journal) {
        Doors doors = new MemoryDoors(List.of());
        this.office = new Office(book, doors, journal);
        this.units = new Units(office, centre);
        this.officers = new Officers(office, ids);
        this.beats = new Beats(office, units, clock);
        this.shifts = new Shifts(office, ids);
    }

    public Units units() {
        return units;
    }

    public Officers officers() {
        return officers;
    }

    public Beats beats() {
        return beats;
    }

    public Shifts shifts() {
        return shifts;
    }

    public Ladder ladder() {
        return new Ladder(office, shifts);
    }

    @Override
    public Runnable save() {
        Runnable back = book.save();
        return () -> {
            back.run();
            office.refresh();
        };
    }
}
