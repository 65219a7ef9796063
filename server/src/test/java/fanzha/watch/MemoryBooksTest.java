package fanzha.watch;

import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import java.util.List;

class MemoryBooksTest extends BooksContract {
    private final ClockBook clock = new MemoryClockBook(new Hands(NOW));
    private final MemoryHandoverBook handovers = new MemoryHandoverBook();
    private final MemoryShiftBook shifts = new MemoryShiftBook();
    private final Doors doors = new MemoryDoors(List.of(handovers, shifts));

    @Override
    ClockBook clock() {
        return clock;
    }

    @Override
    HandoverBook handovers() {
        return handovers;
    }

    @Override
    ShiftBook shifts() {
        return shifts;
    }

    @Override
    Doors doors() {
        return doors;
    }
}
