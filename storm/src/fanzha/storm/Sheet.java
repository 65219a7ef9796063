package fanzha.storm;

import fanzha.sample.District;
import fanzha.sample.SheetMaker;
import fanzha.sample.WarningRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A big sheet of invented people that nobody has seen, and what must become of it: nearly every row is a warning, some
 * come twice within the sheet, and some reach nobody.
 *
 * @param sources and numbers of the warnings, place by place
 */
record Sheet(Path file, byte[] sha256, int rows, int twice, int lost, String[] sources, String[] numbers) {
    private static final long SEED = 20_260_901;
    private static final int TWICE_EVERY = 500;
    private static final int LOST_EVERY = 1_000;

    /** @param first number within the district: sheets must not overlap */
    static Sheet write(Path file, long first, int warnings, LocalDateTime now) throws IOException, GeneralSecurityException {
        District district = new District(SEED);
        List<WarningRow> rows = new ArrayList<>();
        String[] sources = new String[warnings];
        String[] numbers = new String[warnings];
        int twice = 0;
        for (int i = 0; i < warnings; i++) {
            WarningRow row = district.warning(first + i, now.minusSeconds(warnings - i));
            rows.add(row);
            sources[i] = row.source();
            numbers[i] = row.number();
            if (i % TWICE_EVERY == TWICE_EVERY - 1) {
                rows.add(row);
                twice++;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(SheetMaker.sheet(rows));
        int lost = warnings / LOST_EVERY;
        for (int i = 0; i < lost; i++) {
            out.write(reachingNobody(first, i, rows.get(i)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = out.toByteArray();
        Files.write(file, bytes);
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
        return new Sheet(file, sha256, rows.size() + lost, twice, lost, sources, numbers);
    }

    int warnings() {
        return numbers.length;
    }

    /** Number, times and source, and no person behind them. */
    private static String reachingNobody(long first, int i, WarningRow like) {
        String at = like.issuedAt().toString().replace('T', ' ');
        String time = at.length() == 16 ? at + ":00" : at;
        return "WU" + first + "-" + i + "," + time + "," + time + ",市局,潜在被骗,高危" + ",".repeat(24) + "\n";
    }
}
