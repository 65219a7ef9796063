package fanzha.warning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the sheets said beyond who, when and how urgent; where a label has several values the newest comes first. */
public record Details(List<Detail> entries) {
    public static final Details NONE = new Details(List.of());

    public Details {
        entries = List.copyOf(entries);
    }

    /** The newest value of a column. */
    public Optional<String> find(Column column) {
        return entries.stream().filter(d -> d.label().equals(column.label())).map(Detail::value).findFirst();
    }

    /** The newest value of a column, as screens show it. */
    public Optional<String> shown(Column column) {
        return entries.stream().filter(d -> d.label().equals(column.label())).map(Detail::shown).findFirst();
    }

    public Optional<String> address() {
        return find(Column.ADDRESS).or(() -> find(Column.REGISTERED));
    }

    public Optional<String> shownAddress() {
        return shown(Column.ADDRESS).or(() -> shown(Column.REGISTERED));
    }

    /** As they are sealed: each text after its length. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(entries.size());
            for (Detail detail : entries) {
                write(out, detail.label());
                write(out, detail.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Details of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            List<Detail> details = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                details.add(new Detail(read(in), read(in)));
            }
            return new Details(details);
        } catch (IOException e) {
            throw new UncheckedIOException("预警明细读不出来：封存内容不完整，请从备份恢复", e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
