package fanzha.dissuasion;

import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import fanzha.office.Actor;
import fanzha.store.Doors;
import fanzha.watch.DeadlineClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How each superior wants to be told. A new template takes the place of the one before, which is kept. */
@Component
public class FeedbackTemplates {
    /** What stands for a source now. */
    public record Listed(UUID id, String source, int version, FeedbackTemplate template, OfficerId by, Instant since) {
    }

    /** What came of a wish to set one. */
    public sealed interface Answer {
        record Set(FeedbackTemplate template) implements Answer {
        }

        record Refused(TemplateRule rule, List<Object> about) implements Answer {
        }
    }

    private final Doors doors;
    private final JdbcFeedback store;
    private final Journal journal;
    private final Ids ids;
    private final DeadlineClock clock;

    FeedbackTemplates(Doors doors, JdbcFeedback store, Journal journal, Ids ids, DeadlineClock clock) {
        this.doors = doors;
        this.store = store;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of those sources that have one; their files are left out. */
    public List<Listed> list() {
        return doors.asCentre(store::list);
    }

    /** Looks only. */
    public Answer check(List<FeedbackColumn> columns) {
        return answer(TemplateCheck.columns(columns));
    }

    /** Looks only. */
    public Answer check(FeedbackTemplate.File file) {
        return answer(TemplateCheck.file(file));
    }

    public Answer set(Actor actor, String source, List<FeedbackColumn> columns) {
        return keep(actor, source, check(columns));
    }

    public Answer set(Actor actor, String source, FeedbackTemplate.File file) {
        return keep(actor, source, check(file));
    }

    /** Back to our standard sheet. */
    public void reset(Actor actor, String source) {
        keep(actor, source, new Answer.Set(FeedbackTemplate.STANDARD));
    }

    private static Answer answer(TemplateCheck.Checked checked) {
        return switch (checked) {
            case TemplateCheck.Checked.Good good -> new Answer.Set(good.template());
            case TemplateCheck.Checked.Refused refused -> new Answer.Refused(refused.rule(), refused.about());
        };
    }

    private Answer keep(Actor actor, String source, Answer answer) {
        if (answer instanceof Answer.Set set) {
            doors.runAsCentre(() -> {
                Listed added = new Listed(ids.next(), source, 0, set.template(), actor.id(), clock.now());
                store.append(added);
                journal.write(new Entry(actor.id(), actor.unit(), "TEMPLATE_SET", "feedback-template:" + added.id(),
                        Purpose.ADMINISTER, Map.of("kind", set.template().kind(), "fields", set.template().fields())));
            });
        }
        return answer;
    }
}
