package fanzha.channel;

import fanzha.kernel.PhoneNumber;
import fanzha.store.Rewinds;
import fanzha.watch.QuietHours;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Messages in memory, for the simulation; not thread-safe. */
public final class MemoryMessages implements Messages, Outbox, Rewinds {
    private static final Comparator<Sms> EARLIEST = Comparator.comparing((Sms sms) -> sms.notBefore())
            .thenComparing(sms -> sms.id().toString());

    private record Kept(Sms sms, SmsState state) { }

    private record Key(UUID loop, String step, PhoneNumber phone) {
        static Key of(Sms sms) {
            return new Key(sms.loop(), sms.step(), sms.phone());
        }
    }

    private final Map<UUID, Kept> byId = new LinkedHashMap<>();

    @Override
    public Queued queue(Sms sms) {
        Optional<Kept> there = which(kept -> kept.state != SmsState.CANCELLED && Key.of(kept.sms).equals(Key.of(sms))).findFirst();
        if (there.isPresent()) {
            return there.get().state.met();
        }
        Sms timed = sms.byNight() ? sms : sms.notBefore(QuietHours.after(sms.notBefore()));
        byId.put(sms.id(), new Kept(timed, SmsState.QUEUED));
        return Queued.NEW;
    }

    @Override
    public boolean cancel(UUID action) {
        return takeBack(kept -> kept.sms.action().equals(action)) > 0;
    }

    @Override
    public int cancelAll(UUID loop) {
        return takeBack(kept -> kept.sms.loop().equals(loop));
    }

    @Override
    public Optional<UUID> take(Instant now) {
        boolean quiet = QuietHours.after(now).isAfter(now);
        Optional<Sms> next = which(kept -> kept.state == SmsState.QUEUED).map(Kept::sms)
                .filter(sms -> !sms.notBefore().isAfter(now) && (sms.byNight() || !quiet))
                .min(EARLIEST);
        next.ifPresent(sms -> byId.put(sms.id(), new Kept(sms, SmsState.IN_FLIGHT)));
        return next.map(Sms::id);
    }

    @Override
    public Sms get(UUID id) {
        Kept kept = byId.get(id);
        if (kept == null) {
            throw new NoSuchElementException("没有短信 " + id);
        }
        return kept.sms;
    }

    @Override
    public List<Envelope> inFlight(int limit) {
        return which(kept -> kept.state == SmsState.IN_FLIGHT).limit(limit).map(MemoryMessages::envelope).toList();
    }

    @Override
    public Optional<Envelope> find(UUID id) {
        return Optional.ofNullable(byId.get(id)).map(MemoryMessages::envelope);
    }

    @Override
    public boolean settle(UUID id, SmsState from, SmsResult result, Instant at) {
        Kept kept = byId.get(id);
        if (kept == null || kept.state != from) {
            return false;
        }
        byId.put(id, new Kept(kept.sms, SmsState.of(result)));
        return true;
    }

    @Override
    public Runnable save() {
        Map<UUID, Kept> before = new LinkedHashMap<>(byId);
        return () -> {
            byId.clear();
            byId.putAll(before);
        };
    }

    private int takeBack(Predicate<Kept> wanted) {
        List<Sms> waiting = which(kept -> kept.state == SmsState.QUEUED).filter(wanted).map(Kept::sms).toList();
        waiting.forEach(sms -> byId.put(sms.id(), new Kept(sms, SmsState.CANCELLED)));
        return waiting.size();
    }

    private Stream<Kept> which(Predicate<Kept> wanted) {
        return byId.values().stream().filter(wanted);
    }

    private static Envelope envelope(Kept kept) {
        return new Envelope(kept.sms.id(), kept.sms.loop(), kept.sms.action(), kept.sms.unit(), kept.state);
    }
}
