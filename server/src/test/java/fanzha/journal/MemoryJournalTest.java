package fanzha.journal;

import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import java.util.List;

class MemoryJournalTest extends JournalContract {
    private final MemoryJournal journal = new MemoryJournal(CLOCK, ids);
    private final Doors doors = new MemoryDoors(List.of(journal));

    @Override
    Journal journal() {
        return journal;
    }

    @Override
    Doors doors() {
        return doors;
    }
}
