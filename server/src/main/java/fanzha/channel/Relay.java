package fanzha.channel;

import fanzha.channel.SmsGateway.Answer;
import fanzha.problem.OwnWords;
import fanzha.seal.SealBroken;
import fanzha.store.Doors;
import fanzha.watch.Pulse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hands waiting messages to the gateway. An SMS has no key by which a second one would be recognised, so each is marked
 * in flight in a transaction of its own before it is sent, and its result in another: what is found in flight at the
 * beginning of a round was left by a crash, may have arrived, and is never sent again. One relay works at a time.
 */
public final class Relay implements SmartLifecycle {
    static final int MESSAGES_PER_ROUND_MAX = 200;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final Doors doors;
    private final Outbox outbox;
    private final SmsGateway gateway;
    private final Settling settling;
    private final Pulse pulse = new Pulse("relay", PAUSE, this::round);
    /** What the gateway answered and could not be written down yet. */
    private final Map<UUID, Answer> unwritten = new HashMap<>();

    Relay(Doors doors, Outbox outbox, SmsGateway gateway, Settling settling) {
        this.doors = doors;
        this.outbox = outbox;
        this.gateway = gateway;
        this.settling = settling;
    }

    /** One round; true when there may be more than it took. The simulation calls it instead of the thread. */
    public synchronized boolean round() {
        doors.asCentre(() -> outbox.inFlight(MESSAGES_PER_ROUND_MAX)).forEach(left ->
                write(left.id(), unwritten.getOrDefault(left.id(), new Answer(SmsResult.UNKNOWN, "LOST"))));
        for (int sent = 0; sent < MESSAGES_PER_ROUND_MAX; sent++) {
            Optional<UUID> taken = doors.asCentre(settling::take);
            if (taken.isEmpty()) {
                return false;
            }
            write(taken.get(), send(taken.get()));
        }
        return true;
    }

    private Answer send(UUID id) {
        Sms sms;
        try {
            sms = doors.asCentre(() -> outbox.get(id));
        } catch (SealBroken e) {
            LOG.warn("短信 {} 已无法打开：当事人的资料已销毁，不再发送", id);
            return new Answer(SmsResult.FAILED, "ERASED");
        }
        try {
            return gateway.send(sms.phone(), sms.text(), id.toString());
        } catch (RuntimeException e) {
            LOG.error("短信 {} 发送结果不明，不会重发：{}", id, OwnWords.trace(e));
            return new Answer(SmsResult.UNKNOWN, e.getClass().getSimpleName());
        }
    }

    /** What cannot be written down now is not lost: it is tried again in the next round. */
    private void write(UUID id, Answer answer) {
        unwritten.put(id, answer);
        try {
            doors.runAsCentre(() -> settling.settle(id, SmsState.IN_FLIGHT, answer));
            unwritten.remove(id);
        } catch (RuntimeException e) {
            LOG.error("短信 {} 的结果 {} 未能写入，下一轮再写：{}", id, answer.result(), OwnWords.trace(e));
        }
    }

    @Override
    public void start() {
        pulse.start();
    }

    @Override
    public void stop() {
        pulse.stop();
    }

    @Override
    public boolean isRunning() {
        return pulse.isRunning();
    }

    /** Below the default: whoever rests it for a while ends first, so that nobody wakes it in a house that closes. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
