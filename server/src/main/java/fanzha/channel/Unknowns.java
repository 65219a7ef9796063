package fanzha.channel;

import fanzha.channel.SmsGateway.Answer;
import fanzha.journal.Entry;
import fanzha.journal.Purpose;
import fanzha.office.Actor;
import fanzha.store.Doors;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItems;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A message whose result is unknown waits until somebody finds out, by asking the carrier or the resident. */
public final class Unknowns {
    private final Doors doors;
    private final Outbox outbox;
    private final OpenItems items;
    private final Settling settling;

    Unknowns(Doors doors, Outbox outbox, OpenItems items, Settling settling) {
        this.doors = doors;
        this.outbox = outbox;
        this.items = items;
        this.settling = settling;
    }

    /** False when there is no such message in this officer's sight, or its result is known. */
    public boolean foundOut(UUID sms, SmsResult result, Actor by) {
        if (result == SmsResult.UNKNOWN) {
            throw new IllegalArgumentException("请查明短信是已送达还是失败");
        }
        return doors.asOfficer(by.sight(), () -> {
            boolean hers = outbox.find(sms).filter(found -> by.sight().units().contains(found.unit())).isPresent();
            if (!hers || !settling.settle(sms, SmsState.UNKNOWN, new Answer(result, "FOUND_OUT"))) {
                return false;
            }
            items.close(ItemKind.SMS_UNKNOWN, List.of(sms), settling.now());
            settling.journal().write(new Entry(by.id(), by.unit(), "SMS_FOUND_OUT", "sms:" + sms, Purpose.SUPERVISE,
                    Map.of("result", result)));
            return true;
        });
    }
}
