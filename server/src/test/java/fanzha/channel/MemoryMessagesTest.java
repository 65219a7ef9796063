package fanzha.channel;

import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import java.util.List;

class MemoryMessagesTest extends MessagesContract {
    private final MemoryMessages messages = new MemoryMessages();
    private final Doors doors = new MemoryDoors(List.of(messages));

    @Override
    Messages messages() {
        return messages;
    }

    @Override
    Outbox outbox() {
        return messages;
    }

    @Override
    Doors doors() {
        return doors;
    }
}
