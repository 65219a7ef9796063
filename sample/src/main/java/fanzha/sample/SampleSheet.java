package fanzha.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Function;

/**
 * The committed sheets of one day, each as its source would send it: together 126 rows, 113 of which open a loop, 9 are
 * merged and 4 reach nobody. {@code main} writes them again.
 */
public enum SampleSheet {
    MINISTRY("部平台", "部平台.xlsx", MinistrySheet.ROWS, MinistrySheet::bytes),
    CITY("市局", "市局.csv", CitySheet.ROWS, CitySheet::bytes),
    BANK("银行", "银行.xlsx", BankSheet.ROWS, BankSheet::bytes);

    public static final long SEED = 420_114;
    /** When the committed sheets end; a Monday. */
    public static final LocalDateTime UNTIL = LocalDateTime.of(2026, 6, 1, 17, 30);
    /** Whoever saves a csv in a Chinese office saves it so. */
    public static final Charset CITY_CHARSET = Charset.forName("GB18030");

    private final String source;
    private final String file;
    private final int rows;
    private final Function<LocalDateTime, byte[]> make;

    SampleSheet(String source, String file, int rows, Function<LocalDateTime, byte[]> make) {
        this.source = source;
        this.file = file;
        this.rows = rows;
        this.make = make;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "sample/sheets");
        for (SampleSheet sheet : values()) {
            Files.write(folder.resolve(sheet.file), sheet.bytes(UNTIL));
            System.out.println(folder.resolve(sheet.file) + "：" + sheet.rows + " 行");
        }
    }

    public String source() {
        return source;
    }

    public String file() {
        return file;
    }

    public int rows() {
        return rows;
    }

    /** All its times lie before {@code until}. */
    public byte[] bytes(LocalDateTime until) {
        return make.apply(until);
    }
}
