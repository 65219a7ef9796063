package fanzha.dissuasion.web;

import fanzha.dissuasion.Attempt;
import fanzha.dissuasion.CallDesk;
import fanzha.dissuasion.Loop;
import fanzha.dissuasion.LoopBook;
import fanzha.dissuasion.LoopId;
import fanzha.dissuasion.Step;
import fanzha.dissuasion.StepId;
import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.people.PersonId;
import fanzha.problem.Problem;
import fanzha.store.Doors;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One loop: what it is, and what an officer does with it. A refusal leaves as 422, somebody faster as 409. */
@RestController
@RequestMapping("/api/loops")
class LoopController {
    private static final int OF_PERSON_MAX = 50;

    private final CallDesk desk;
    private final LoopBook book;
    private final LoopViews views;
    private final Doors doors;
    private final Journal journal;

    LoopController(CallDesk desk, LoopBook book, LoopViews views, Doors doors, Journal journal) {
        this.desk = desk;
        this.book = book;
        this.views = views;
        this.doors = doors;
        this.journal = journal;
    }

    @GetMapping("/{id}")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    LoopView get(@PathVariable UUID id, Actor actor) {
        return doors.asOfficer(actor.sight(), () -> {
            Loop loop = book.find(new LoopId(id)).orElseThrow(() -> Problem.notFound().raise());
            journal.write(new Entry(actor.id(), actor.unit(), "OPENED", "loop:" + id, Purpose.CALL, Map.of()));
            return views.of(loop, actor);
        });
    }

    @GetMapping
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    List<LoopView> ofPerson(@RequestParam UUID person, Actor actor) {
        return doors.asOfficer(actor.sight(), () -> {
            List<Loop> loops = book.ofPerson(new PersonId(person)).stream().limit(OF_PERSON_MAX).toList();
            journal.write(new Entry(actor.id(), actor.unit(), "OPENED", "person:" + person, Purpose.CALL,
                    Map.of("loops", loops.size())));
            return loops.stream().map(loop -> views.of(loop, actor)).toList();
        });
    }

    @PostMapping("/{id}/claim")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    LoopView claim(@PathVariable UUID id, @Valid @RequestBody Wishes.Plain wish, Actor actor) {
        return answer(actor, self -> desk.claim(self, wish.on(id)));
    }

    @PostMapping("/{id}/release")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    LoopView release(@PathVariable UUID id, @Valid @RequestBody Wishes.Plain wish, Actor actor) {
        return answer(actor, self -> desk.release(self, wish.on(id)));
    }

    @PostMapping("/{id}/attempts")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    LoopView attempt(@PathVariable UUID id, @Valid @RequestBody Wishes.AttemptMade made, Actor actor) {
        Attempt attempt = new Attempt(made.code(), made.reached(), made.ticks() == null ? Set.of() : made.ticks(),
                made.happenedAt(), made.callAgainAt(), made.note());
        return answer(actor, self -> desk.record(self, made.on(id), attempt));
    }

    @PostMapping("/{id}/text")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    LoopView text(@PathVariable UUID id, @Valid @RequestBody Wishes.Plain wish, Actor actor) {
        return answer(actor, self -> desk.text(self, wish.on(id)));
    }

    @PostMapping("/{id}/retract")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    LoopView retract(@PathVariable UUID id, @Valid @RequestBody Wishes.Undo undo, Actor actor) {
        return answer(actor, self -> desk.retract(self, undo.on(id), new StepId(undo.step())));
    }

    @PostMapping("/{id}/sign")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    LoopView sign(@PathVariable UUID id, @Valid @RequestBody Wishes.Signature signature, Actor actor) {
        return answer(actor, self -> desk.sign(self, signature.on(id), signature.overall()));
    }

    @PostMapping("/{id}/exempt")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    LoopView exempt(@PathVariable UUID id, @Valid @RequestBody Wishes.Exemption wish, Actor actor) {
        return answer(actor, self -> desk.exempt(self, wish.on(id), wish.step(), wish.reason()));
    }

    @PostMapping("/{id}/conclude")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    LoopView conclude(@PathVariable UUID id, @Valid @RequestBody Wishes.Plain wish, Actor actor) {
        return answer(actor, self -> desk.conclude(self, wish.on(id)));
    }

    private LoopView answer(Actor actor, Function<Actor, CallDesk.Answer> work) {
        return doors.asOfficer(actor.sight(), () -> switch (work.apply(actor)) {
            case CallDesk.Answer.Done done -> views.of(done.loop(), actor);
            case CallDesk.Answer.Refused refused ->
                    throw Problem.refused("dissuasion", refused.rule(), refused.about().toArray()).raise();
            case CallDesk.Answer.Changed changed -> throw changed(changed, actor).raise();
        });
    }

    private Problem changed(CallDesk.Answer.Changed changed, Actor actor) {
        LoopView view = views.of(changed.loop(), actor);
        Set<UUID> since = Set.copyOf(changed.since().stream().map(Step::stamp).map(stamp -> stamp.id().value()).toList());
        List<LoopView.TimelineEntry> news = view.timeline().stream().filter(entry -> since.contains(entry.id())).toList();
        String by = news.getFirst().by() == null ? "" : news.getFirst().by().name();
        return Problem.of(HttpStatus.CONFLICT, "changed", "dissuasion.CHANGED", by).with("rule", "CHANGED").with("by", by)
                .with("changes", news).with("loop", view);
    }
}
