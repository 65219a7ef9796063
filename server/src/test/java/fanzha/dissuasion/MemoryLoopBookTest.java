package fanzha.dissuasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import fanzha.warning.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryLoopBookTest extends LoopBookContract {
    private final MemoryLoopBook book = new MemoryLoopBook();
    private final Doors doors = new MemoryDoors(List.of(book));

    @Override
    LoopBook book() {
        return book;
    }

    @Override
    Doors doors() {
        return doors;
    }

    @Test
    void work_that_breaks_off_leaves_the_ledger_as_it_was() {
        Story story = stored(Level.LOW);
        assertThatThrownBy(() -> in(() -> {
            book.open(List.of(fresh(Level.HIGH).loop));
            throw new IllegalStateException("broken off");
        })).hasMessage("broken off");
        assertThat(book.history(new LoopId(new java.util.UUID(0, 0)), 10)).extracting(Loop::id).containsExactly(story.loop.id());
    }
}
