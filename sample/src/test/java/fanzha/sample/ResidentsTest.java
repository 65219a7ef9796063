package fanzha.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ResidentsTest {
    private static final int MANY = 30_000;
    private final Residents residents = new District(7).residents();
    private final List<Resident> people = LongStream.range(0, MANY).mapToObj(residents::get).toList();

    @Test
    void phones_come_from_the_unassigned_segment_and_never_twice() {
        assertThat(people).allSatisfy(person -> assertThat(person.phone()).matches("160[0-9]{8}"));
        assertThat(people.stream().map(Resident::phone).distinct()).hasSize(MANY);
        assertThat(people).filteredOn(person -> !person.contact().isEmpty())
                .allSatisfy(person -> assertThat(person.contact()).matches("\\S+ \\S+ 160[0-9]{8}"));
    }

    @Test
    void id_numbers_have_the_sequence_nobody_gets_and_the_right_check_character() {
        Set<String> seen = new HashSet<>();
        for (Resident person : people) {
            String id = person.idCard();
            if (!id.isEmpty()) {
                assertThat(id).matches("42[0-9]{12}000[0-9X]").hasSize(18);
                assertThat(Residents.idCard(id.substring(0, 6), person.birth())).isEqualTo(id);
                assertThat(seen.add(id)).isTrue();
            }
        }
        assertThat(seen).hasSizeBetween(MANY * 78 / 100, MANY * 84 / 100);
    }

    @Test
    void the_check_character_is_the_one_of_the_standard() {
        // The example of GB 11643-1999.
        assertThat(Residents.check("11010519491231002")).isEqualTo('X');
    }

    @Test
    void nobody_bears_the_name_of_a_living_person_of_the_article() {
        assertThat(people).extracting(Resident::name).doesNotContain("李冉锋", "范建军", "刘礼政");
    }

    @Test
    void names_with_a_dot_with_rare_characters_and_in_latin_letters_occur() {
        assertThat(people).extracting(Resident::name).anyMatch(name -> name.contains("·"))
                .anyMatch(name -> name.codePointCount(0, name.length()) < name.length())
                .anyMatch(name -> name.matches("[A-Z ]+"));
        assertThat(people).filteredOn(person -> person.name().matches("[A-Z ]+"))
                .allSatisfy(person -> assertThat(person.idCard()).isEmpty());
    }

    @Test
    void three_in_five_are_between_eighteen_and_forty() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        long young = people.stream().filter(person -> person.ageOn(day) >= 18 && person.ageOn(day) <= 40).count();
        assertThat(young * 100.0 / MANY).isBetween(58.0, 66.0);
    }

    @Test
    void a_resident_is_a_function_of_seed_and_number() {
        assertThat(new District(7).residents().get(4711)).isEqualTo(people.get(4711));
        assertThat(new District(8).residents().get(4711)).isNotEqualTo(people.get(4711));
    }
}
