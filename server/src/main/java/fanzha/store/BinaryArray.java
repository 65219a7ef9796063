package fanzha.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * An array as PostgreSQL's own bytes, for the two types that the driver would write out as text and quote: in large
 * batches that text costs more than the rows. Its layout is array_send's: dimensions, element type, then length and value.
 */
final class BinaryArray extends PGobject implements PGBinaryObject {
    /** Types that must travel so; see {@link Pools}. */
    static final String TYPES = "UUID_ARRAY,TIMESTAMPTZ_ARRAY";
    private static final int UUID_TYPE = 2950;
    private static final int TIME_TYPE = 1184;
    private static final int HEADER = 20;
    private static final long SECONDS_TO_2000 = 946_684_800L;

    private final transient @Nullable Object[] values;
    private final int elementType;
    private final int elementBytes;

    private BinaryArray(String type, int elementType, int elementBytes, @Nullable Object[] values) {
        this.type = type;
        this.elementType = elementType;
        this.elementBytes = elementBytes;
        this.values = values;
    }

    static BinaryArray uuids(@Nullable Object[] values) {
        return new BinaryArray("_uuid", UUID_TYPE, 16, values);
    }

    static BinaryArray times(@Nullable Object[] values) {
        return new BinaryArray("_timestamptz", TIME_TYPE, 8, values);
    }

    @Override
    public int lengthInBytes() {
        int nulls = (int) Arrays.stream(values).filter(value -> value == null).count();
        return HEADER + values.length * 4 + (values.length - nulls) * elementBytes;
    }

    @Override
    public void toBytes(byte[] bytes, int offset) {
        ByteBuffer to = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        boolean nulls = Arrays.stream(values).anyMatch(value -> value == null);
        to.putInt(1).putInt(nulls ? 1 : 0).putInt(elementType).putInt(values.length).putInt(1);
        for (Object value : values) {
            switch (value) {
                case null -> to.putInt(-1);
                case UUID uuid -> to.putInt(16).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
                case Instant at -> to.putInt(8)
                        .putLong((at.getEpochSecond() - SECONDS_TO_2000) * 1_000_000 + at.getNano() / 1_000);
                default -> throw new IllegalStateException("不能写成数组：" + value.getClass());
            }
        }
    }

    /** Where the driver insists on text; neither type needs quotes. */
    @Override
    public String getValue() {
        return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("只用于写入");
    }
}
