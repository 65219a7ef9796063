package fanzha.source;

import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import java.util.List;

class MemorySourcesTest extends SourcesContract {
    private final MemorySourceBook book = new MemorySourceBook();
    private final Doors doors = new MemoryDoors(List.of(book));

    @Override
    SourceBook book() {
        return book;
    }

    @Override
    Doors doors() {
        return doors;
    }
}
