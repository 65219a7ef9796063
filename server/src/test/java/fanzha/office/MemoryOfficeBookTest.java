package fanzha.office;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryOfficeBookTest extends OfficeBookContract {
    private final MemoryOfficeBook book = new MemoryOfficeBook();
    private final Doors doors = new MemoryDoors(List.of(book));

    @Override
    OfficeBook book() {
        return book;
    }

    @Override
    Doors doors() {
        return doors;
    }

    @Test
    void an_office_taken_back_is_as_it_was() {
        MemoryOffice office = Caidian.units();
        Runnable back = office.save();
        Caidian.staff(office.officers());
        back.run();
        assertThat(office.officers().list()).isEmpty();
        assertThat(office.units().list()).hasSize(4);
    }
}
