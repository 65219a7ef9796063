package fanzha.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals personal data under a key of its own for each identity and each delivery. The keys live in a folder beside the
 * database, wrapped by the master key: whoever has the database, a dump or an old backup has nothing; who destroys a
 * key has erased everything that was sealed under it, in every copy. Thread-safe.
 */
public final class Seals implements AutoCloseable {
    /** A batch's keys become durable with one write. */
    public static final int ISSUED_MAX = 100_000;

    /** A batch's keys are used again right after they were issued, and the fields of one row one after the other. */
    private static final int OPENED_MAX = 4_096;
    private static final byte VERSION = 1;
    private static final byte LIVE = 1;
    private static final byte[] HEADER = "fanzha keys 1".getBytes(StandardCharsets.US_ASCII);
    private static final int WRAPPED = 4; // state, three spare bytes, then nonce, key and tag: 64 together
    private static final int KEY = 32;

    private final SecretKeySpec master;
    private final Slots slots;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong destructions = new AtomicLong();
    private final Spares<Gcm> ciphers = new Spares<>(Gcm::new);
    private final AtomicReferenceArray<@Nullable Opened> opened = new AtomicReferenceArray<>(OPENED_MAX);

    /** A key unwrapped when so many had been destroyed: one more, and it must be read again. */
    private record Opened(long number, long destructions, SecretKeySpec key) {
    }

    private Seals(SecretKeySpec master, Slots slots) {
        this.master = master;
        this.slots = slots;
    }

    /** Opens the keys of a folder; makes the master key at the first use. */
    public static Seals in(Path folder) {
        Path masterKey = folder.resolve("master.key");
        Path slotFile = folder.resolve("slots.key");
        if (Files.exists(slotFile) && !Files.exists(masterKey)) {
            throw new IllegalStateException("缺少主密钥文件 " + masterKey + "，已封存的资料都打不开；请从备份恢复这个文件");
        }
        SecretKeySpec master = new SecretKeySpec(KeyFile.readOrMake(masterKey), "AES");
        Slots slots = new Slots(slotFile);
        Seals seals = new Seals(master, slots);
        try {
            seals.checkHeader(folder);
        } catch (RuntimeException e) {
            slots.close();
            throw e;
        }
        return seals;
    }

    /** New keys, by number; durable when this returns. */
    public long[] issue(int count) {
        if (count < 0 || count > ISSUED_MAX) {
            throw new IllegalArgumentException("一次最多发 " + ISSUED_MAX + " 把密钥；要求 " + count + " 把");
        }
        long first = slots.reserve(count);
        long[] numbers = new long[count];
        byte[] records = new byte[count * Slots.BYTES];
        long destroyed = destructions.get();
        byte[] keys = new byte[count * KEY];
        random.nextBytes(keys);
        ciphers.with(cipher -> {
            for (int i = 0; i < count; i++) {
                byte[] key = Arrays.copyOfRange(keys, i * KEY, (i + 1) * KEY);
                numbers[i] = first + i;
                records[i * Slots.BYTES] = LIVE;
                cipher.seal(master, place(first + i), key, ByteBuffer.wrap(records).position(i * Slots.BYTES + WRAPPED));
                keep(new Opened(first + i, destroyed, new SecretKeySpec(key, "AES")));
            }
            return true;
        });
        slots.write(first, records);
        slots.force();
        return numbers;
    }

    /** @param label what the value is (identity, details, delivery …): it opens under no other */
    public byte[] seal(long key, String label, byte[] plain) {
        return ciphers.with(cipher -> {
            byte[] sealed = new byte[1 + plain.length + Gcm.OVERHEAD];
            sealed[0] = VERSION;
            cipher.seal(key(cipher, key), beside(label), plain, ByteBuffer.wrap(sealed).position(1));
            return sealed;
        });
    }

    /** @throws SealBroken when the key is destroyed, or the value was not sealed under this key and label */
    public byte[] open(long key, String label, byte[] sealed) {
        if (sealed.length < 1 + Gcm.OVERHEAD || sealed[0] != VERSION) {
            throw new SealBroken("封存的内容打不开：版本或长度不对");
        }
        return ciphers.with(cipher -> cipher.open(key(cipher, key), beside(label), sealed, 1));
    }

    /** Whether a key is still there: false once it is destroyed. */
    public boolean holds(long key) {
        return key > 0 && slots.read(key)[0] == LIVE;
    }

    /** Overwrites the key in place; durable when this returns. Nothing sealed under it will ever open again. */
    public void destroy(long key) {
        destroy(List.of(key));
    }

    /** The same for many, with one wait for the disk. */
    void destroy(List<Long> keys) {
        for (long key : keys) {
            if (key < 1 || key >= slots.count()) {
                throw new IllegalArgumentException("没有第 " + key + " 号密钥");
            }
            slots.write(key, new byte[Slots.BYTES]);
        }
        destructions.incrementAndGet();
        slots.force();
    }

    /** One more than the highest number that was ever issued. */
    long count() {
        return slots.count();
    }

    @Override
    public void close() {
        slots.close();
    }

    private SecretKeySpec key(Gcm cipher, long number) {
        long destroyed = destructions.get();
        Opened last = number < 1 ? null : opened.get((int) (number % OPENED_MAX));
        if (last != null && last.number == number && last.destructions == destroyed) {
            return last.key;
        }
        byte[] record = slots.read(number);
        if (number < 1 || record[0] != LIVE) {
            throw new SealBroken("第 " + number + " 号密钥不存在或已销毁");
        }
        SecretKeySpec key = new SecretKeySpec(cipher.open(master, place(number), record, WRAPPED), "AES");
        keep(new Opened(number, destroyed, key));
        return key;
    }

    private void keep(Opened key) {
        opened.set((int) (key.number % OPENED_MAX), key);
    }

    /** Number 0 tells whether the file belongs to this master key before anything is sealed with the wrong one. */
    private void checkHeader(Path folder) {
        byte[] plain = Arrays.copyOf(HEADER, KEY);
        byte[] header = slots.read(0);
        if (slots.count() == 0 || header[0] == 0 && slots.count() == 1) {
            byte[] made = new byte[Slots.BYTES];
            made[0] = LIVE;
            new Gcm().seal(master, place(0), plain, ByteBuffer.wrap(made).position(WRAPPED));
            if (slots.count() == 0) {
                slots.reserve(1);
            }
            slots.write(0, made);
            slots.force();
            return;
        }
        try {
            new Gcm().open(master, place(0), header, WRAPPED);
        } catch (SealBroken e) {
            throw new IllegalStateException("密钥目录 " + folder + " 里的 master.key 与 slots.key 不是一套；请从同一份备份恢复两者", e);
        }
    }

    /** A record copied to another number does not open there. */
    private static byte[] place(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] beside(String label) {
        return label.getBytes(StandardCharsets.UTF_8);
    }
}
