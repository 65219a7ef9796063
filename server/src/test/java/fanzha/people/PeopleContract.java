package fanzha.people;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.kernel.IdCard;
import fanzha.kernel.PersonName;
import fanzha.kernel.PhoneNumber;
import fanzha.kernel.UnitCode;
import fanzha.store.Doors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What both forms of People promise. */
abstract class PeopleContract {
    static final UnitCode CENTRE = new UnitCode("420114000000");
    static final UnitCode STATION = new UnitCode("420114510000");
    static final List<UnitCode> UNITS = List.of(CENTRE, STATION);
    static final String ONE = idCard("42011419900101000");
    static final String OTHER = idCard("42011419900102000");

    final List<PersonsJoined> news = new ArrayList<>();

    abstract People people();

    abstract Doors doors();

    @Test
    void the_same_facts_under_one_unit_are_one_record() {
        List<Identity> found = recognise(said("张三", 1, ONE), said("张 三", 1, ONE), said("李四", 2, null));

        assertThat(found.get(0).id()).isEqualTo(found.get(1).id());
        assertThat(found.get(2).id()).isNotEqualTo(found.get(0).id());
        assertThat(recognise(said("张三", 1, ONE)).getFirst().id()).isEqualTo(found.getFirst().id());
    }

    @Test
    void another_unit_gets_a_record_of_its_own_for_the_same_person() {
        Identity here = recognise(said("张三", 1, ONE)).getFirst();
        Identity there = recognise(new Delivered(here.name(), here.phone(), here.idCard(), STATION)).getFirst();

        assertThat(there.id()).isNotEqualTo(here.id());
        assertThat(there.key()).isNotEqualTo(here.key());
        assertThat(there.person()).isEqualTo(here.person());
    }

    @Test
    void the_same_id_number_is_one_person_whatever_the_rest_says() {
        assertThat(persons(recognise(said("张三", 1, ONE), said("张珊", 2, ONE)))).hasSize(1);
    }

    @Test
    void the_same_phone_and_name_are_one_person_unless_an_id_number_stands_against_it() {
        assertThat(persons(recognise(said("张三", 1, null), said("张三", 1, ONE)))).hasSize(1);
        assertThat(persons(recognise(said("李四", 2, ONE), said("李四", 2, OTHER)))).hasSize(2);
    }

    @Test
    void a_phone_alone_and_a_name_alone_are_anybodys() {
        List<Identity> found = recognise(said("张三", 0, null), said("张三", 0, null), said(null, 1, null), said(null, 1, null));

        assertThat(persons(found)).hasSize(4);
    }

    @Test
    void a_record_that_bridges_two_persons_joins_them_and_tells() {
        Identity byId = recognise(said("张珊", 2, ONE)).getFirst();
        Identity byPhone = recognise(said("张三", 1, null)).getFirst();
        assertThat(byId.person()).isNotEqualTo(byPhone.person());

        Identity bridge = recognise(said("张三", 1, ONE)).getFirst();

        List<PersonId> both = List.of(byId.person(), byPhone.person());
        PersonId gone = bridge.person().equals(both.get(0)) ? both.get(1) : both.get(0);
        assertThat(both).contains(bridge.person());
        assertThat(news).containsExactly(new PersonsJoined(gone, bridge.person()));
        assertThat(ofPerson(bridge.person())).hasSize(3);
        assertThat(ofPerson(gone)).isEmpty();
    }

    @Test
    void what_is_known_by_something_stronger_stays_with_its_person_unless_two_id_numbers_meet() {
        Identity nameless = recognise(said(null, 1, null)).getFirst();

        List<Identity> more = knownAs(nameless.person(), said("张三", 2, ONE), said(null, 1, null));

        assertThat(persons(more)).containsExactly(nameless.person());
        assertThat(more.get(1).id()).as("the same facts again").isEqualTo(nameless.id());
        assertThat(knownAs(nameless.person(), said("张三", 3, OTHER)).getFirst().person()).isNotEqualTo(nameless.person());
    }

    @Test
    void the_order_of_a_batch_decides_nothing() {
        List<Delivered> batch = new ArrayList<>(List.of(said("张三", 1, null), said("张三", 1, ONE), said("张珊", 2, ONE),
                said("张珊", 2, null), said("李四", 1, null), said("李四", 3, OTHER), said("王五", 3, OTHER), said("王五", 1, null)));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(batch, new Random(seed));
            List<Identity> found = doors().asCentre(() -> people().recognise(batch));
            for (int i = 0; i < batch.size(); i++) {
                assertThat(found.get(i).name()).isEqualTo(batch.get(i).name());
            }
            assertThat(persons(found)).hasSize(4);
        }
    }

    @Test
    void people_are_found_by_whole_words_only() {
        Identity found = recognise(said("张三", 1, ONE)).getFirst();

        for (String word : List.of("张三", "16000000001", "+8616000000001", "0001", ONE)) {
            assertThat(search(word)).as("by one of %d characters", word.length())
                    .containsExactly(found.person());
        }
        for (String word : List.of("张", "1600000000", "0002", OTHER, "", "%")) {
            assertThat(search(word)).isEmpty();
        }
    }

    @Test
    void what_was_delivered_comes_back_whole() {
        Identity written = recognise(said("古丽·买买提", 7, OTHER)).getFirst();

        assertThat(doors().asCentre(() -> people().get(written.id()))).isEqualTo(written);
        assertThat(doors().asCentre(() -> people().list(List.of(written.id())))).containsEntry(written.id(), written);
    }

    @Test
    void a_batch_of_a_thousand_is_written_at_once() {
        List<Delivered> thousand = IntStream.range(0, People.BATCH_MAX).mapToObj(i -> said("张三", i + 1, null)).toList();

        assertThat(persons(doors().asCentre(() -> people().recognise(thousand)))).hasSize(People.BATCH_MAX);
    }

    static String idCard(String digits) {
        return digits + IdCard.check(digits);
    }

    static Delivered said(@Nullable String name, int phone, @Nullable String idCard) {
        return new Delivered(name == null ? null : new PersonName(name),
                phone == 0 ? null : new PhoneNumber("1600000%04d".formatted(phone)),
                idCard == null ? null : new IdCard(idCard), CENTRE);
    }

    List<Identity> recognise(Delivered... batch) {
        return doors().asCentre(() -> people().recognise(List.of(batch)));
    }

    private List<Identity> knownAs(PersonId person, Delivered... batch) {
        return doors().asCentre(() -> people().enrol(people().prepare(List.of(batch)).stream()
                .map(c -> c.knownAs(person)).toList()));
    }

    private List<Identity> ofPerson(PersonId person) {
        return doors().asCentre(() -> people().ofPerson(person));
    }

    private List<PersonId> search(String word) {
        return doors().asCentre(() -> people().search(word, 10));
    }

    private static Set<PersonId> persons(List<Identity> identities) {
        return identities.stream().map(Identity::person).collect(Collectors.toSet());
    }
}
