package fanzha.channel;

import fanzha.channel.SmsGateway.Answer;
import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.watch.DeadlineClock;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItem;
import fanzha.watch.OpenItems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;

/** Writes down what is done with a message and what became of it, and tells the room that asked for it. */
final class Settling {
    private static final Duration TO_FIND_OUT = Duration.ofMinutes(30);

    private final Outbox outbox;
    private final OpenItems items;
    private final DeadlineClock clock;
    private final News news;

    record News(ApplicationEventPublisher events, Journal journal) { }

    Settling(Outbox outbox, OpenItems items, DeadlineClock clock, News news) {
        this.outbox = outbox;
        this.items = items;
        this.clock = clock;
        this.news = news;
    }

    Instant now() {
        return clock.now();
    }

    Journal journal() {
        return news.journal;
    }

    /** The receipt is written before the number leaves the house. */
    Optional<UUID> take() {
        Optional<UUID> taken = outbox.take(clock.now());
        taken.ifPresent(id -> news.journal.write(Entry.ofSystem("SMS_SENDING", "sms:" + id, Map.of("field", "PHONE"))));
        return taken;
    }

    /** False when the message does not stand where it is thought to: then nothing happens. */
    boolean settle(UUID id, SmsState from, Answer answer) {
        Instant now = clock.now();
        if (!outbox.settle(id, from, answer.result(), now)) {
            return false;
        }
        Envelope sms = outbox.find(id).orElseThrow();
        news.journal.write(Entry.ofSystem("SMS_SETTLED", "sms:" + id,
                Map.of("result", answer.result(), "code", answer.code())));
        if (answer.result() == SmsResult.UNKNOWN) {
            items.open(List.of(new OpenItem(ItemKind.SMS_UNKNOWN, id, sms.unit(), null, now.plus(TO_FIND_OUT),
                    "FIND_OUT", 0, now)));
        }
        news.events.publishEvent(new SmsSettled(id, sms.loop(), sms.action(), answer.result(), now));
        return true;
    }
}
