package fanzha.dissuasion.web;

import fanzha.dissuasion.LoopsMoved;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Presence;
import fanzha.office.Role;
import fanzha.store.Sight;
import fanzha.watch.DeadlineClock;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open desks what moved, at most four times a second and only what each may see; the desk then reads its list.
 * Nothing hangs on it: a desk that hears nothing polls.
 */
@RestController
class DeskStream {
    private static final Logger LOG = LoggerFactory.getLogger(DeskStream.class);
    private static final int NEWS_MAX = 200;
    private static final int STREAMS_MAX = 500;

    record MovedView(String id, String level, String step, String unit, boolean isNew) {
        static MovedView of(LoopsMoved.Moved moved) {
            return new MovedView(moved.id().toString(), moved.level().name(), moved.step().name(), moved.unit().digits(),
                    moved.isNew());
        }
    }

    /** Who listens, with what was visible at the last heartbeat. */
    private record Listener(Presence presence, Sight sight) {
    }

    private final DeadlineClock clock;
    private final ConcurrentMap<SseEmitter, Listener> streams = new ConcurrentHashMap<>();
    private final Map<String, LoopsMoved.Moved> waiting = new LinkedHashMap<>();

    DeskStream(DeadlineClock clock) {
        this.clock = clock;
    }

    @GetMapping(path = "/api/desk/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    SseEmitter stream(Actor actor, Presence presence) throws IOException {
        SseEmitter emitter = new SseEmitter(0L);
        if (streams.size() >= STREAMS_MAX) {
            emitter.complete();
            return emitter;
        }
        Runnable gone = () -> streams.remove(emitter);
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(failure -> gone.run());
        streams.put(emitter, new Listener(presence, actor.sight()));
        emitter.send(SseEmitter.event().name("hello").data(Map.of("serverTime", clock.now())));
        return emitter;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(LoopsMoved news) {
        synchronized (waiting) {
            for (LoopsMoved.Moved moved : news.loops()) {
                if (waiting.size() < NEWS_MAX || waiting.containsKey(moved.id().toString())) {
                    waiting.merge(moved.id().toString(), moved, (before, after) -> new LoopsMoved.Moved(after.id(),
                            after.level(), after.step(), after.unit(), before.isNew() || after.isNew()));
                }
            }
        }
    }

    @Scheduled(fixedDelay = 250)
    void tell() {
        List<LoopsMoved.Moved> news;
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                return;
            }
            news = new ArrayList<>(waiting.values());
            waiting.clear();
        }
        Instant at = clock.now();
        streams.forEach((emitter, listener) -> {
            List<MovedView> seen = news.stream().filter(moved -> listener.sight().units().contains(moved.unit())).map(MovedView::of).toList();
            if (!seen.isEmpty()) {
                send(emitter, SseEmitter.event().name("moved").data(Map.of("at", at, "loops", seen)));
            }
        });
    }

    /** Whoever is gone hears no more; whose sight has changed hears what may be seen now. */
    @Scheduled(fixedDelay = 15_000)
    void beat() {
        streams.forEach((emitter, listener) -> listener.presence().now().ifPresentOrElse(actor -> {
            streams.replace(emitter, listener, new Listener(listener.presence(), actor.sight()));
            send(emitter, SseEmitter.event().comment("beat"));
        }, () -> {
            streams.remove(emitter);
            emitter.complete();
        }));
    }

    /** Open streams would hold the shutdown for its whole grace. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        streams.keySet().forEach(SseEmitter::complete);
    }

    private void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("一条实时连接已断开");
            streams.remove(emitter);
        }
    }
}
