package fanzha.people;

import fanzha.kernel.Ids;
import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import java.time.Clock;
import java.util.List;
import java.util.Random;

class MemoryPeopleTest extends PeopleContract {
    private final MemoryPeople people = new MemoryPeople(new Ids(Clock.systemUTC(), new Random(1)), () -> UNITS, news::add);
    private final Doors doors = new MemoryDoors(List.of(people));

    @Override
    People people() {
        return people;
    }

    @Override
    Doors doors() {
        return doors;
    }
}
