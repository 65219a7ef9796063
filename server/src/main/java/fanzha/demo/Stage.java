package fanzha.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Plays scenes in the order of their times, each on its own time; a scene may put later ones on the list. */
final class Stage {
    static final int SCENES_MAX = 20_000;

    private record Scene(Instant at, long order, Runnable play) { }

    private final PriorityQueue<Scene> scenes =
            new PriorityQueue<>(Comparator.comparing(Scene::at).thenComparing(Scene::order));
    private final StageClock clock;
    private long placed;

    Stage(StageClock clock) {
        this.clock = clock;
    }

    void place(Instant at, Runnable play) {
        if (placed >= SCENES_MAX) {
            throw new IllegalStateException("演示的往事超过 " + SCENES_MAX + " 幕：请缩短示例的时间跨度");
        }
        scenes.add(new Scene(at, placed++, play));
    }

    /** What lies behind that moment belongs to whoever sits in front of the demo. */
    void playUntil(Instant until) {
        while (!scenes.isEmpty() && scenes.peek().at.isBefore(until) && !Thread.currentThread().isInterrupted()) {
            Scene next = scenes.remove();
            clock.at(next.at, next.play);
        }
    }
}
