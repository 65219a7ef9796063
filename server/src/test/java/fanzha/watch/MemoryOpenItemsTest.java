package fanzha.watch;

import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import java.util.List;

class MemoryOpenItemsTest extends OpenItemsContract {
    private final MemoryOpenItems items = new MemoryOpenItems(clock);
    private final Doors doors = new MemoryDoors(List.of(items));

    @Override
    OpenItems items() {
        return items;
    }

    @Override
    Doors doors() {
        return doors;
    }
}
