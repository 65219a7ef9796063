package fanzha.dissuasion;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.kernel.PhoneNumber;
import fanzha.kernel.UnitCode;
import fanzha.people.Delivered;
import fanzha.people.Identity;
import fanzha.people.MemoryPeople;
import fanzha.seal.Seals;
import fanzha.store.Doors;
import fanzha.store.Sandbox;
import fanzha.store.Sight;
import fanzha.warning.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcLoopBookTest extends LoopBookContract {
    private static final CentreCode CENTRE = new CentreCode("420114");
    @TempDir
    static Path folder;
    private static Sandbox sandbox;
    private static Seals seals;
    private static JdbcLoopBook book;
    private static DeskList list;
    private static Identity someone;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.fresh();
        seals = Seals.in(folder);
        seals.issue(100);
        Clock clock = Clock.fixed(Story.TEN, ZoneOffset.UTC);
        MemoryPeople people = new MemoryPeople(new Ids(clock, new Random(1)), () -> List.of(Story.STATION), joined -> { });
        someone = people.recognise(List.of(new Delivered(null, new PhoneNumber("16012345678"), null, Story.STATION),
                new Delivered(null, new PhoneNumber("16012345679"), null, Story.STATION))).getLast();
        JdbcProtocols protocols = new JdbcProtocols(sandbox.jdbc(), CENTRE, clock);
        sandbox.doors().runAsCentre(protocols::adoptShipped);
        book = new JdbcLoopBook(sandbox.jdbc(), CENTRE, protocols, new JdbcSteps(sandbox.jdbc(), CENTRE, people, seals));
        list = new DeskList(sandbox.jdbc(), CENTRE);
    }

    @AfterAll
    static void close() {
        seals.close();
        sandbox.close();
    }

    @Override
    LoopBook book() {
        return book;
    }

    @Override
    Doors doors() {
        return sandbox.doors();
    }

    @Override
    Story fresh(Level level) {
        Story story = super.fresh(level);
        Step.Warned warned = (Step.Warned) story.loop.steps().getFirst();
        story.loop = new Loop(story.loop.id(), story.loop.person(), null, Story.PROTOCOL, List.of(new Step.Warned(warned.stamp(),
                warned.warning(), someone.id(), warned.level(), warned.type(), warned.unit(), warned.warnedAt(), null, false, false)));
        return story;
    }

    @Test
    void the_head_row_is_what_the_steps_fold_to() {
        Story story = stored(Level.URGENT);
        Loop before = story.loop;
        story.claim(Story.CHEN).after(Duration.ofMinutes(3)).call(Code.BUSY).record(Story.LI, Code.MET_DISSUADED);
        change(before, story.loop);
        assertThat(in(() -> list.list(List.of(story.loop.id())))).containsExactly(Head.of(story.loop));
    }

    @Test
    void a_loop_outside_the_sight_does_not_exist() {
        Story story = stored(Level.HIGH);
        Sight elsewhere = new Sight(Set.of(new UnitCode("420114999999")));
        assertThat(doors().asOfficer(elsewhere, () -> book.find(story.loop.id()))).isEmpty();
        assertThat(doors().asOfficer(elsewhere, () -> book.lock(story.loop.id()))).isEmpty();
        assertThat(doors().asOfficer(Sight.NOTHING, () -> book.find(story.loop.id()))).isEmpty();
        assertThat(doors().asOfficer(new Sight(Set.of(Story.STATION)), () -> book.find(story.loop.id()))).isPresent();
        assertThat(doors().asOfficer(elsewhere, () -> sandbox.jdbc().queryForObject("select count(*) from step", Long.class))).isZero();
    }

    @Test
    void a_note_is_not_readable_in_the_database() {
        Story story = stored(Level.HIGH);
        Loop before = story.loop;
        story.record(Story.CHEN, new Attempt(Code.UNCONVINCED, Reached.SELF, Set.of(), null, null, "只信她的孙子小宝"));
        change(before, story.loop);
        assertThat(sandbox.asOwner().queryForList("select step::text from step where loop = ?", String.class,
                story.loop.id().value())).noneMatch(row -> row.contains("小宝"));
    }

    @Test
    void the_queue_shows_red_first_and_then_who_is_latest_for_her_level() {
        sandbox.doors().runAsCentre(() -> sandbox.jdbc().update("update loop set closed_at = now()"));
        Story medium = stored(Level.MEDIUM);
        Story high = stored(Level.HIGH);
        Story urgent = stored(Level.URGENT);
        DeskQuery all = new DeskQuery(SixStep.CALL, null, null, null, null, null, 0, 50);
        assertThat(in(() -> list.list(all, Story.TEN.plusSeconds(60)))).extracting(Head::level)
                .containsExactly(Level.URGENT, Level.HIGH, Level.MEDIUM);
        assertThat(in(() -> list.list(new DeskQuery(SixStep.CALL, Level.HIGH, null, null, null, null, 0, 50), Story.TEN)))
                .extracting(Head::id).containsExactly(high.loop.id());
        assertThat(in(() -> list.list(new DeskQuery(SixStep.CALL, null, Story.CHEN, null, null, null, 0, 50), Story.TEN)))
                .isEmpty();
        assertThat(in(() -> list.counts(Story.TEN.plusSeconds(301)))).contains(new DeskList.Count(SixStep.CALL, Level.URGENT, 1, 1));
        assertThat(urgent.progress().task()).isEqualTo(SixStep.CALL);
    }

    @Test
    void money_that_has_left_comes_first_however_many_urgent_loops_are_due_before() {
        sandbox.doors().runAsCentre(() -> sandbox.jdbc().update("update loop set closed_at = now()"));
        stored(Level.URGENT);
        Story gone = stored(Level.URGENT);
        stored(Level.URGENT);
        sandbox.doors().runAsCentre(() -> sandbox.jdbc().update(
                "update loop set money_moved = true, due_at = due_at + interval '1 hour' where id = ?", gone.loop.id().value()));
        assertThat(in(() -> list.list(new DeskQuery(SixStep.CALL, null, null, null, null, null, 0, 1), Story.TEN)))
                .extracting(Head::id).containsExactly(gone.loop.id());
    }
}
