package fanzha.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Good files with some bytes changed, left out or doubled: each is answered, with a table or a reason. */
class GnawedFilesTest {
    private static final int TRIES = 250;
    private static final int LONG_TRIES = 10_000;
    private static final Set<String> KNOWN = Set.copyOf(Drawing.KNOWN);

    @ParameterizedTest
    @EnumSource(names = {"CSV_UTF_8", "CSV_GB18030", "UNICODE_TEXT", "CSV_UTF_16_BE", "XLSX_SHARED", "XLSX_INLINE", "XLSX_FASTEXCEL", "XLS", "XLS_1904",
        "WEB_PAGE", "XML_2003"})
    void a_gnawed_file_is_answered(Saving saving) {
        gnaw(saving, TRIES);
    }

    private static void gnaw(Saving saving, int tries) {
        byte[] good = saving.save(new Drawing(Drawing.Style.MERGED_DOWN, 3, true).sheets);
        Random random = new Random(saving.ordinal());
        for (int i = 0; i < tries; i++) {
            byte[] gnawed = gnawed(good, random);
            assertThat(new SheetReader().open(gnawed, KNOWN::contains)).as("try %d", i).isNotNull();
        }
    }

    @ParameterizedTest
    @Tag("long")
    @EnumSource(names = {"CSV_UTF_8", "CSV_GB18030", "XLSX_SHARED", "XLS", "WEB_PAGE", "XML_2003"})
    void thousands_of_gnawed_files_are_answered(Saving saving) {
        gnaw(saving, LONG_TRIES);
    }

    /** The archive is whole, a part in it is not: the parser of the part has to cope. */
    @ParameterizedTest
    @EnumSource(names = {"XLSX_SHARED", "XLSX_INLINE", "XLSX_BARE", "XLSX_PREFIXED"})
    void a_gnawed_part_is_answered(Saving saving) {
        Map<String, byte[]> parts = new XlsxMaker(saving).parts(new Drawing(Drawing.Style.GROUPS, 3, true).sheets);
        Random random = new Random(saving.ordinal());
        List<String> names = List.copyOf(parts.keySet());
        for (int i = 0; i < TRIES; i++) {
            String name = names.get(random.nextInt(names.size()));
            Map<String, byte[]> gnawed = new LinkedHashMap<>(parts);
            gnawed.put(name, gnawed(parts.get(name), random));
            assertThat(new SheetReader().open(XlsxMaker.zip(gnawed, false), KNOWN::contains)).as("try %d", i).isNotNull();
        }
    }

    private static byte[] gnawed(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(12), bytes.length - at);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(bytes, at, at + length, (byte) random.nextInt());
                default -> System.arraycopy(good, random.nextInt(good.length - length), bytes, at, length);
            }
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
