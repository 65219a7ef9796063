package fanzha.dissuasion;

import fanzha.kernel.OfficerId;
import fanzha.kernel.Personal;
import fanzha.kernel.Witness;
import fanzha.office.Officer;
import fanzha.office.Officers;
import fanzha.people.Identity;
import fanzha.people.IdentityId;
import fanzha.people.People;
import fanzha.warning.Warning;
import fanzha.watch.QuietHours;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws from a loop's steps what a superior is told of one of its warnings. */
@Component
class FeedbackFacts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(QuietHours.LOCAL);

    /** One warning of that superior, and the loop that it is worked in. */
    record Told(Warning warning, Loop loop) {
    }

    private final People people;
    private final Officers officers;

    FeedbackFacts(People people, Officers officers) {
        this.people = people;
        this.officers = officers;
    }

    /** @param witness has kept the receipt of what identifies people, if the fields ask for it */
    List<FeedbackRow> rows(List<Told> told, Set<FeedbackField> fields, Witness witness) {
        Map<IdentityId, Identity> known = fields.stream().anyMatch(FeedbackField.PERSONAL::contains)
                ? people.list(told.stream().map(one -> one.warning().identity()).distinct().toList()) : Map.of();
        return told.stream().map(one -> {
            Map<FeedbackField, String> cells = steps(one);
            who(cells, known.get(one.warning().identity()), witness);
            cells.keySet().retainAll(fields);
            return new FeedbackRow(cells);
        }).toList();
    }

    private static void who(Map<FeedbackField, String> cells, @Nullable Identity identity, Witness witness) {
        if (identity != null) {
            cells.put(FeedbackField.NAME, whole(identity.name(), witness));
            cells.put(FeedbackField.PHONE, whole(identity.phone(), witness));
            cells.put(FeedbackField.ID_CARD, whole(identity.idCard(), witness));
        }
    }

    private static String whole(@Nullable Personal value, Witness witness) {
        return value == null ? "" : value.revealTo(witness);
    }

    private Map<FeedbackField, String> steps(Told told) {
        Loop loop = told.loop();
        Map<FeedbackField, String> cells = new EnumMap<>(FeedbackField.class);
        Optional<Step.Attempted> call = attempt(loop, code -> code.step() == SixStep.CALL);
        Optional<Step.Attempted> sms = attempt(loop, code -> code == Code.SMS_DELIVERED || code == Code.SMS_REPLIED);
        Optional<Step.Attempted> met = attempt(loop, code -> loop.protocol().of(code).met());
        cells.put(FeedbackField.NUMBER, told.warning().number());
        cells.put(FeedbackField.SOURCE, told.warning().source());
        cells.put(FeedbackField.WARNED_AT, TIME.format(told.warning().warnedAt()));
        cells.put(FeedbackField.TYPE, told.warning().type() == null ? "" : told.warning().type().word());
        put(cells, FeedbackField.CLAIMED_AT, FeedbackField.CLAIMED_BY, steps(loop, Step.Claimed.class).findFirst());
        put(cells, FeedbackField.REPORTED_AT, FeedbackField.REPORTED_BY, attempt(loop, code -> code == Code.REPORTED));
        put(cells, FeedbackField.MET_AT, FeedbackField.VISITOR, met);
        cells.put(FeedbackField.CALLED_AT, at(call));
        cells.put(FeedbackField.TEXTED_AT, at(sms));
        cells.put(FeedbackField.VISITOR_BADGE, met.map(visit -> officer(visit.stamp().by())).map(Officer::badge).orElse(""));
        cells.put(FeedbackField.WAY, String.join("、", Stream.of(call.map(c -> "电话"), met.map(m -> "见面"),
                sms.map(s -> "短信")).flatMap(Optional::stream).toList()));
        cells.put(FeedbackField.UNMET, met.isPresent() ? "" : attempt(loop, code -> code.step() == SixStep.VISIT)
                .map(visit -> Words.of(visit.code())).orElse(""));
        Overall overall = loop.progress().overall();
        if (overall != null) {
            cells.put(FeedbackField.RESULT, Words.of(overall));
            cells.put(FeedbackField.DEFRAUDED, overall == Overall.TO_CASE ? "是" : "否");
        }
        return cells;
    }

    private void put(Map<FeedbackField, String> cells, FeedbackField at, FeedbackField by, Optional<? extends Step> step) {
        cells.put(at, at(step));
        cells.put(by, step.map(done -> officer(done.stamp().by())).map(Officer::name).orElse(""));
    }

    private static String at(Optional<? extends Step> step) {
        return step.map(done -> done.stamp().happenedAt()).map((Instant at) -> TIME.format(at)).orElse("");
    }

    private @Nullable Officer officer(@Nullable OfficerId id) {
        return id == null ? null : officers.get(id);
    }

    private static <S extends Step> Stream<S> steps(Loop loop, Class<S> kind) {
        List<StepId> retracted = loop.steps().stream().filter(Step.Retracted.class::isInstance)
                .map(step -> ((Step.Retracted) step).step()).toList();
        return loop.steps().stream().filter(kind::isInstance).map(kind::cast)
                .filter(step -> !retracted.contains(step.stamp().id())).sorted(Step.ORDER);
    }

    /** The last such attempt: what stands in the end. */
    private static Optional<Step.Attempted> attempt(Loop loop, Predicate<Code> wanted) {
        return steps(loop, Step.Attempted.class).filter(attempt -> wanted.test(attempt.code())).reduce((first, second) -> second);
    }
}
