package fanzha.dissuasion;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.people.PersonId;
import fanzha.store.Doors;
import fanzha.warning.Level;
import fanzha.watch.ClockCorrected;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every form of the ledger promises. */
abstract class LoopBookContract {
    abstract LoopBook book();

    abstract Doors doors();

    @Test
    void an_opened_loop_is_found_again_with_all_its_steps() {
        Loop loop = fresh(Level.URGENT).loop;
        in(() -> {
            book().open(List.of(loop));
            return null;
        });
        Loop found = in(() -> book().find(loop.id())).orElseThrow();
        assertThat(found.steps()).isEqualTo(loop.steps());
        assertThat(found.progress()).isEqualTo(loop.progress());
        assertThat(found.person()).isEqualTo(loop.person());
    }

    @Test
    void a_changed_loop_keeps_its_notes_and_every_kind_of_step() {
        Story story = stored(Level.MEDIUM);
        Loop before = story.loop;
        story.claim(Story.CHEN).after(Duration.ofMinutes(5)).call(Code.NO_ANSWER).escalate(Story.LEADER).after(Duration.ofMinutes(1))
                .record(Story.LI, new Attempt(Code.DISSUADED, Reached.SELF, Set.of(Tick.SELF_SPOKE), null, null, "她信她女儿"));
        story.texted(Code.SMS_DELIVERED).take(story.loop.exempt(story.act(Story.LEADER), SixStep.FEEDBACK, "市局已知"));
        story.take(story.loop.release(story.act(Story.CHEN)));
        story.take(story.loop.setClock(Story.id(77), new ClockCorrected(story.now, Duration.ofHours(-6), story.now)));
        change(before, story.loop);
        assertThat(in(() -> book().find(story.loop.id())).orElseThrow().steps()).isEqualTo(story.loop.steps());
    }

    @Test
    void only_a_persons_open_loop_is_joined() {
        Story story = stored(Level.LOW);
        PersonId person = story.loop.person();
        assertThat(in(() -> book().lockOpen(List.of(person))).get(person).id()).isEqualTo(story.loop.id());
        Loop before = story.loop;
        story.call(Code.DEFRAUDED).take(story.loop.sign(story.act(Story.LEADER), Overall.TO_CASE)).call(Code.REPORTED);
        assertThat(story.progress().concluded()).isTrue();
        change(before, story.loop);
        assertThat(in(() -> book().lockOpen(List.of(person)))).isEmpty();
        assertThat(in(() -> book().closedSince(List.of(person), story.now.minusSeconds(5)))).containsEntry(person, story.loop.id());
        assertThat(in(() -> book().closedSince(List.of(person), story.now.plusSeconds(5)))).isEmpty();
    }

    @Test
    void history_goes_on_after_the_last_one_seen() {
        Story first = stored(Level.LOW);
        Story second = stored(Level.LOW);
        List<Loop> all = in(() -> book().history(new LoopId(new UUID(0, 0)), 1_000));
        assertThat(all).extracting(Loop::id).contains(first.loop.id(), second.loop.id());
        LoopId last = all.getLast().id();
        assertThat(in(() -> book().history(last, 10))).isEmpty();
    }

    @Test
    void loops_go_along_when_two_persons_turn_out_to_be_one() {
        Story story = stored(Level.LOW);
        PersonId into = new PersonId(UUID.randomUUID());
        in(() -> {
            book().regroup(story.loop.person(), into);
            return null;
        });
        assertThat(in(() -> book().ofPerson(into))).extracting(Loop::id).containsExactly(story.loop.id());
    }

    Story stored(Level level) {
        Story story = fresh(level);
        in(() -> {
            book().open(List.of(story.loop));
            return null;
        });
        return story;
    }

    Story fresh(Level level) {
        Story story = Story.of(new LoopId(UUID.randomUUID()), level);
        story.loop = story.loop.of(new PersonId(UUID.randomUUID()));
        return story;
    }

    void change(Loop before, Loop after) {
        in(() -> {
            book().change(List.of(new LoopBook.Change(after, after.steps().subList(before.version(), after.version()))));
            return null;
        });
    }

    <T> T in(Supplier<T> work) {
        return doors().asCentre(work);
    }
}
