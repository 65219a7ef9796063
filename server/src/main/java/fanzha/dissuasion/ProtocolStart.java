package fanzha.dissuasion;

import fanzha.store.Doors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Gives a centre that has no protocol yet the one that ships with the product, before the first warning can come. */
@Component
class ProtocolStart implements SmartInitializingSingleton {
    private final Doors doors;
    private final JdbcProtocols protocols;

    ProtocolStart(Doors doors, JdbcProtocols protocols) {
        this.doors = doors;
        this.protocols = protocols;
    }

    @Override
    public void afterSingletonsInstantiated() {
        doors.runAsCentre(protocols::adoptShipped);
    }
}
