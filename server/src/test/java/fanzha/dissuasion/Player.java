package fanzha.dissuasion;

import fanzha.kernel.OfficerId;
import fanzha.warning.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Plays a loop at random but only through its own doors: officers act, warnings join, deadlines lapse, hours pass. */
final class Player {
    private static final List<OfficerId> OFFICERS = List.of(Story.CHEN, Story.LI, Story.LEADER);

    private final Random random;
    final Story story;

    Player(long seed) {
        this.random = new Random(seed);
        this.story = Story.of(pick(Level.values()));
    }

    Story play(int moves) {
        for (int move = 0; move < moves; move++) {
            story.after(Duration.ofSeconds(random.nextInt(2) == 0 ? random.nextInt(12) : random.nextInt(36_000)));
            move();
        }
        return story;
    }

    private void move() {
        OfficerId officer = OFFICERS.get(random.nextInt(OFFICERS.size()));
        boolean auxiliary = officer.equals(Story.LI) && random.nextInt(4) == 0;
        Act act = story.act(officer, !auxiliary);
        switch (random.nextInt(12)) {
            case 0 -> warn();
            case 1 -> lapse();
            case 2 -> undo(act);
            case 3 -> story.take(story.loop.claim(act));
            case 4 -> story.take(story.loop.release(act));
            case 5 -> story.take(story.loop.sign(act, pick(Overall.values())));
            case 6 -> story.take(story.loop.exempt(act, pick(SixStep.values()), "同意"));
            case 7 -> story.take(story.loop.conclude(act));
            case 8 -> story.take(story.loop.text(act));
            case 9 -> story.take(story.loop.texted(act.id(), story.now, random.nextBoolean() ? Code.SMS_DELIVERED : Code.SMS_FAILED));
            default -> story.take(story.loop.record(act, attempt()));
        }
    }

    private Attempt attempt() {
        Set<Tick> ticks = random.nextInt(4) == 0 ? Set.of() : EnumSet.allOf(Tick.class);
        // Reports and their return are two codes of thirty, and what opens and closes.
        Code code = random.nextInt(6) == 0 ? random.nextBoolean() ? Code.REPORTED : Code.RETURNED : pick(Code.values());
        return new Attempt(code, pick(Reached.values()), ticks,
                random.nextInt(3) == 0 ? story.now.minusSeconds(random.nextInt(4_000)) : null,
                story.now.plusSeconds(random.nextInt(9_000) - 600), random.nextInt(3) == 0 ? null : "说明");
    }

    private void warn() {
        if (!story.progress().concluded()) {
            story.warn(pick(Level.values()));
        }
    }

    private void lapse() {
        if (!story.progress().concluded() && !story.progress().wakeAt().isAfter(story.now)) {
            story.escalate(Story.LEADER);
        }
    }

    private void undo(Act act) {
        List<Step> mine = new ArrayList<>(story.loop.steps().stream().filter(Step.Attempted.class::isInstance).toList());
        if (!mine.isEmpty()) {
            story.take(story.loop.retract(act, mine.getLast().stamp().id()));
        }
    }

    private <E> E pick(E[] all) {
        return all[random.nextInt(all.length)];
    }
}
