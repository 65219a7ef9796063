package fanzha.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DistrictTest {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 6, 1, 10, 0);
    private static final int MANY = 20_000;
    private final District district = new District(11);
    private final List<WarningRow> rows = LongStream.range(0, MANY).mapToObj(n -> district.warning(n, AT)).toList();

    private double percent(Predicate<WarningRow> wanted) {
        return rows.stream().filter(wanted).count() * 100.0 / MANY;
    }

    @Test
    void levels_come_in_their_shares() {
        assertThat(percent(row -> row.lure().level() == Level.URGENT)).isCloseTo(8, within(1.0));
        assertThat(percent(row -> row.lure().level() == Level.HIGH)).isCloseTo(18, within(1.5));
        assertThat(percent(row -> row.lure().level() == Level.MEDIUM)).isCloseTo(40, within(2.0));
    }

    @Test
    void scam_types_come_in_the_published_mix() {
        assertThat(percent(row -> row.lure().scam() == Scam.REBATE)).isCloseTo(34.2, within(2.0));
        assertThat(percent(row -> row.lure().scam() == Scam.ARMY_ORDER)).isCloseTo(1.1, within(0.5));
    }

    @Test
    void money_has_moved_exactly_where_a_fund_warning_says_so() {
        assertThat(rows).allSatisfy(row ->
                assertThat(row.lure().transfer() != null).isEqualTo(row.lure().kind().equals("资金预警")));
        assertThat(rows).filteredOn(row -> row.lure().transfer() != null).allSatisfy(row -> {
            assertThat(row.lure().level()).isEqualTo(Level.URGENT);
            assertThat(row.lure().transfer().at()).isBefore(row.warnedAt());
        });
    }

    @Test
    void the_means_of_fraud_are_unreal() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.lure().phone()).matches("|00852-0[0-9]{7}");
            assertThat(row.lure().url()).matches("|http://[a-z]+[0-9]+\\.example\\.invalid");
            assertThat(row.lure().evidence()).doesNotContain("{").hasSizeLessThan(80);
        });
    }

    @Test
    void a_warning_in_ten_concerns_somebody_seen_before() {
        long people = rows.stream().map(row -> row.resident().number()).distinct().count();
        assertThat(100 - people * 100.0 / MANY).isCloseTo(9.5, within(1.5));
    }

    @Test
    void a_day_brings_over_a_hundred_warnings_in_order_mostly_by_daylight() {
        List<WarningRow> day = district.day(LocalDate.of(2026, 6, 2));
        assertThat(day).hasSizeBetween(105, 145);
        assertThat(day).extracting(WarningRow::issuedAt).isSorted();
        assertThat(day).extracting(WarningRow::number).doesNotHaveDuplicates();
        assertThat(day).filteredOn(row -> row.issuedAt().getHour() >= 8).hasSizeGreaterThan(day.size() * 8 / 10);
        assertThat(new District(11).day(LocalDate.of(2026, 6, 2))).isEqualTo(day);
    }

    @Test
    void four_calls_in_ten_are_refused() {
        Dice dice = new Dice(3, "calls", 0);
        long refused = LongStream.range(0, MANY).mapToObj(n -> Behaviour.outcome("CALL", dice))
                .filter(code -> code.equals("REFUSED") || code.equals("HUNG_UP")).count();
        assertThat(refused * 100.0 / MANY).isCloseTo(40, within(2.0));
    }

    @Test
    void a_long_sheet_is_the_same_whole_or_in_two_parts_but_for_its_times() throws IOException {
        assertThat(people(sheet(0, 600))).isEqualTo(people(sheet(0, 300)) + people(sheet(300, 300)));
    }

    private String sheet(long first, int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetMaker.write(rows, district, first, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String people(String sheet) {
        StringBuilder phones = new StringBuilder();
        sheet.lines().skip(1).forEach(line -> phones.append(line.split(",")[7]).append('\n'));
        return phones.toString();
    }
}
