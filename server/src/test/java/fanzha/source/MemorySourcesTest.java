package fanzha.source;

import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import java.util.List;

class MemorySourcesTest extends SourcesContract {
    private final MemorySourceBook book = new MemorySourceBook();
    private final MemoryPushBook pushes = new MemoryPushBook();
    private final Doors doors = new MemoryDoors(List.of(book, pushes));

    @Override
    SourceBook book() {
        return book;
    }

    @Override
    PushBook pushes() {
        return pushes;
    }

    @Override
    Doors doors() {
        return doors;
    }
}
