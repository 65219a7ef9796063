package fanzha.source;

import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.kernel.Ids;
import fanzha.office.Actor;
import fanzha.seal.Tokens;
import fanzha.store.Doors;
import fanzha.warning.DeliveredFile;
import fanzha.warning.Intake;
import fanzha.warning.Receipt;
import fanzha.watch.DeadlineClock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 推送: a superior's system hands its lists in by itself, each under the source's own number and signed with the source's own
 * key. In whatever order and however often they come, each number comes in once; a number that is missing is somebody's work.
 */
public final class Push {
    /** Signed by another house's clock; beyond that it may be an old message, caught and sent again. */
    static final Duration SKEW_MAX = Duration.ofMinutes(5);
    static final int MISSING_TOLD_MAX = 20;
    private static final String KEY = "push-key";

    private final PushBook book;
    private final Intake intake;
    private final Doors doors;
    private final Keeping keeping;

    record Keeping(Journal journal, Ids ids, DeadlineClock clock, Tokens tokens) {
    }

    Push(PushBook book, Intake intake, Doors doors, Keeping keeping) {
        this.book = book;
        this.intake = intake;
        this.doors = doors;
        this.keeping = keeping;
    }

    /** @param time seconds since 1970 by the sender's clock */
    public record Signed(String source, long sequence, long time, String file, String signature) {
        /** What is signed, before the body's hash. */
        String head() {
            return source + '\n' + sequence + '\n' + time + '\n' + file + '\n';
        }
    }

    public sealed interface Answer {
    }

    /** Also to the same number with the same bytes: the receipt of the first time. */
    public record In(Receipt receipt) implements Answer {
    }

    /** No key, another key, another hour: which, is not for strangers. */
    public record NotSigned() implements Answer {
    }

    /** The number stands for other bytes already. */
    public record NumberTaken() implements Answer {
    }

    /** Whether it is worth reading the body at all. */
    public boolean mayBeSigned(Signed head) {
        Duration skew = Duration.ofSeconds(head.time).minusSeconds(keeping.clock.now().getEpochSecond()).abs();
        return head.sequence >= 1 && skew.compareTo(SKEW_MAX) <= 0 && doors.asCentre(() -> book.find(head.source)).isPresent();
    }

    public synchronized Answer take(Signed head, byte[] body) {
        Optional<PushBook.Key> key = doors.asCentre(() -> book.find(head.source));
        if (!mayBeSigned(head) || key.isEmpty() || !signed(key.get(), head, body)) {
            return new NotSigned();
        }
        ByteBuffer sha = ByteBuffer.wrap(sha256(body));
        Optional<PushBook.Pushed> before = doors.asCentre(() -> book.pushed(head.source, head.sequence));
        if (before.isPresent()) {
            return before.get().sha256().equals(sha) ? new In(intake.receipt(before.get().delivery())) : new NumberTaken();
        }
        Receipt receipt = intake.take(new DeliveredFile(head.file, head.source, body, null));
        // A kill before this line brings it again: byte for byte the same, so nothing comes in twice.
        doors.runAsCentre(() -> book.add(head.source,
                new PushBook.Pushed(head.sequence, sha, receipt.delivery(), keeping.clock.now())));
        return new In(receipt);
    }

    /** A new key for this source, told once; the one before is worth nothing from now on. @return 32 hexadecimal digits */
    public String issue(String source, Actor actor) {
        PushBook.Key key = doors.asCentre(() -> {
            PushBook.Key next = book.issue(source, keeping.ids.next(), actor.id(), keeping.clock.now());
            keeping.journal.write(new Entry(actor.id(), actor.unit(), "PUSH_KEY_ISSUED", "source:" + next.id(), Purpose.ADMINISTER,
                    Map.of("generation", next.generation())));
            return next;
        });
        return HexFormat.of().formatHex(secret(key));
    }

    /** @param missing the lowest ones, at most twenty */
    public record State(String source, int generation, long last, List<Long> missing) {
    }

    public List<State> list() {
        return doors.asCentre(() -> book.list().stream().map(key -> new State(key.source(), key.generation(), book.last(key.source()),
                book.missing(key.source(), MISSING_TOLD_MAX))).toList());
    }

    private boolean signed(PushBook.Key key, Signed head, byte[] body) {
        String expected = signature(secret(key), head, body);
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII),
                head.signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256 over source, number, time and file name, one a line, then the body's SHA-256; all hexadecimal. */
    static String signature(byte[] secret, Signed head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String text = head.head() + HexFormat.of().formatHex(sha256(body));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("本机 Java 缺少 HmacSHA256", e);
        }
    }

    private byte[] secret(PushBook.Key key) {
        return keeping.tokens.of(KEY, key.id() + "\n" + key.generation());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("本机 Java 缺少 SHA-256", e);
        }
    }
}
