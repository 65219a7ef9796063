package fanzha.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleSheetTest {
    private final List<Cells> rows = CitySheet.rows(SampleSheet.UNTIL);

    private long count(Predicate<Cells> wanted) {
        return rows.stream().filter(wanted).count();
    }

    @ParameterizedTest
    @EnumSource
    void the_committed_sheet_is_what_the_seed_makes(SampleSheet sheet) throws IOException {
        byte[] committed = Files.readAllBytes(Path.of("sheets", sheet.file()));
        byte[] made = sheet.bytes(SampleSheet.UNTIL);
        // How a workbook is packed hangs on the machine, what is in it does not.
        assertThat(sheet.file().endsWith(".xlsx") ? parts(committed) : committed)
                .isEqualTo(sheet.file().endsWith(".xlsx") ? parts(made) : made);
    }

    @Test
    void together_they_have_126_rows() {
        assertThat(Arrays.stream(SampleSheet.values()).mapToInt(SampleSheet::rows).sum()).isEqualTo(126);
        assertThat(rows).hasSize(SampleSheet.CITY.rows());
        assertThat(MinistrySheet.rows(SampleSheet.UNTIL)).hasSize(SampleSheet.MINISTRY.rows());
        assertThat(BankSheet.rows(SampleSheet.UNTIL)).hasSize(SampleSheet.BANK.rows());
        assertThat(new String(SampleSheet.CITY.bytes(SampleSheet.UNTIL), SampleSheet.CITY_CHARSET).lines())
                .hasSize(SampleSheet.CITY.rows() + 1);
    }

    @Test
    void some_people_are_in_several_sheets_and_one_is_in_all() {
        Set<String> city = phones(rows);
        Set<String> ministry = phones(MinistrySheet.rows(SampleSheet.UNTIL));
        Set<String> bank = phones(BankSheet.rows(SampleSheet.UNTIL));
        assertThat(common(city, ministry)).hasSize(4);
        assertThat(common(city, bank)).hasSize(3);
        assertThat(common(common(city, ministry), bank)).hasSize(1);
    }

    @Test
    void two_rows_reach_nobody() {
        assertThat(count(row -> !row.get(Column.PHONE).matches("160[0-9]{8,9}") && row.get(Column.ID_CARD).isEmpty()
                && row.get(Column.ADDRESS).isEmpty() && row.get(Column.REGISTERED).isEmpty()
                && row.get(Column.CONTACT).isEmpty() && row.get(Column.WORKPLACE).isEmpty())).isEqualTo(2);
    }

    @Test
    void one_person_comes_twice_under_two_numbers_and_two_phones() {
        List<Cells> twice = rows.stream().filter(row -> !row.get(Column.ID_CARD).isEmpty())
                .filter(row -> count(other -> other.get(Column.ID_CARD).equals(row.get(Column.ID_CARD))) > 1)
                .filter(row -> count(other -> other.get(Column.NUMBER).equals(row.get(Column.NUMBER))) == 1).toList();
        assertThat(twice).hasSize(2);
        assertThat(twice.get(0).get(Column.PHONE)).isNotEqualTo(twice.get(1).get(Column.PHONE));
        assertThat(twice.get(0).get(Column.NAME)).isEqualTo(twice.get(1).get(Column.NAME));
    }

    @Test
    void one_number_comes_again_with_a_higher_level() {
        List<Cells> again = rows.stream()
                .filter(row -> count(other -> other.get(Column.NUMBER).equals(row.get(Column.NUMBER))) > 1).toList();
        assertThat(again).extracting(row -> row.get(Column.LEVEL)).containsExactly("中危", "紧急");
    }

    @Test
    void those_who_can_be_reached_are_thirty_six_people() {
        assertThat(rows.stream().map(row -> row.get(Column.NUMBER)).distinct()).hasSize(39);
        assertThat(rows.stream().filter(row -> row.get(Column.PHONE).matches("160[0-9]{8,9}"))
                .map(row -> row.get(Column.NAME) + row.get(Column.SEX) + row.get(Column.AGE)
                        + row.get(Column.REGISTERED)).distinct()).hasSize(36);
    }

    @Test
    void some_rows_carry_something_to_check() {
        assertThat(count(row -> row.get(Column.LEVEL).equals("很急"))).isEqualTo(1);
        assertThat(count(row -> row.get(Column.FRAUD_TYPE).equals("快递引流"))).isEqualTo(1);
        assertThat(count(row -> row.get(Column.PHONE).length() == 12)).isEqualTo(1);
        assertThat(count(row -> !row.get(Column.ID_CARD).isEmpty() && !checked(row.get(Column.ID_CARD)))).isEqualTo(1);
    }

    @Test
    void unusual_names_and_money_on_its_way_are_in_it() {
        assertThat(rows).extracting(row -> row.get(Column.NAME)).anyMatch(name -> name.contains("·"))
                .anyMatch(name -> name.contains(" "))
                .anyMatch(name -> name.codePoints().anyMatch(Character::isSupplementaryCodePoint));
        assertThat(count(row -> !row.get(Column.AMOUNT).isEmpty())).isGreaterThanOrEqualTo(3);
    }

    private static boolean checked(String id) {
        return Residents.idCard(id.substring(0, 6), LocalDate.of(Integer.parseInt(id.substring(6, 10)),
                Integer.parseInt(id.substring(10, 12)), Integer.parseInt(id.substring(12, 14)))).equals(id);
    }

    private static Set<String> phones(List<Cells> rows) {
        return rows.stream().map(row -> row.get(Column.PHONE)).filter(phone -> phone.matches("160[0-9]{8}")).collect(Collectors.toSet());
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
