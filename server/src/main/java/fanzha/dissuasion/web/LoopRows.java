package fanzha.dissuasion.web;

import fanzha.dissuasion.Head;
import fanzha.dissuasion.SixStep;
import fanzha.kernel.CommunityCode;
import fanzha.kernel.OfficerId;
import fanzha.office.Officers;
import fanzha.office.Units;
import fanzha.people.Identity;
import fanzha.people.IdentityId;
import fanzha.people.People;
import fanzha.place.Places;
import fanzha.warning.Column;
import fanzha.warning.Warning;
import fanzha.warning.WarningId;
import fanzha.warning.Warnings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dresses head rows with what other rooms know: the person, the warning, the place, the owner; two reads for any number. */
@Component
public class LoopRows {
    private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");
    private static final List<Column> EVIDENCE = List.of(Column.REMARK, Column.FRAUD_APP, Column.FRAUD_URL, Column.FRAUD_PHONE);

    private final People people;
    private final Warnings warnings;
    private final Places places;
    private final Units units;
    private final Officers officers;
    private final Clock clock;

    LoopRows(People people, Warnings warnings, Places places, Units units, Officers officers, Clock clock) {
        this.people = people;
        this.warnings = warnings;
        this.places = places;
        this.units = units;
        this.officers = officers;
        this.clock = clock;
    }

    public List<LoopRow> of(List<Head> heads) {
        Map<IdentityId, Identity> identities = people.list(heads.stream().map(Head::identity).toList());
        Map<WarningId, Warning> leads = warnings.list(heads.stream().map(Head::warning).toList());
        return heads.stream().map(head -> row(head, identities.get(head.identity()), leads.get(head.warning()))).toList();
    }

    String officerName(OfficerId id) {
        return officers.get(id).name();
    }

    private LoopRow row(Head head, @Nullable Identity identity, @Nullable Warning lead) {
        return new LoopRow(head.id().value(), head.version(), head.level(), head.raised(), person(head, identity, lead),
                head.type(), lead == null ? null : evidence(lead), head.moneyMoved(), lead == null ? "" : lead.source(),
                head.unit().digits(), units.get(head.unit()).name(), community(lead == null ? null : lead.community()),
                Arrays.stream(SixStep.values()).map(step -> new LoopRow.StepState(step, head.states().get(step))).toList(),
                head.task(), head.dueKind(), head.dueAt(), head.openedAt(), head.warnedAt(), head.calls(),
                head.lastCode() == null || head.lastAt() == null ? null : new LoopRow.Last(head.lastCode(), head.lastAt()),
                head.owner() == null ? null : new LoopRow.OwnerView(head.owner().value(), officerName(head.owner())),
                head.overall(), head.closedAt() != null);
    }

    private LoopRow.PersonView person(Head head, @Nullable Identity identity, @Nullable Warning lead) {
        String sex = lead == null ? null : lead.details().shown(Column.SEX).orElse(null);
        if (identity == null) {
            return new LoopRow.PersonView(head.person().value(), head.identity().value(), null, sex, null, null);
        }
        // The whole name stands in lists (decision 8); the list's own receipt says who saw it.
        String name = identity.name() == null ? null : identity.name().listed();
        Integer age = identity.idCard() == null ? null : identity.idCard().ageOn(LocalDate.now(clock.withZone(LOCAL)));
        return new LoopRow.PersonView(head.person().value(), head.identity().value(), name, sex, age,
                identity.phone() == null ? null : identity.phone().masked());
    }

    private static @Nullable String evidence(Warning lead) {
        return EVIDENCE.stream().flatMap(column -> lead.details().shown(column).stream()).findFirst().orElse(null);
    }

    @Nullable String community(@Nullable CommunityCode code) {
        return code == null ? null : Stream.of(code).map(places::nameOf).findFirst().orElse(null);
    }
}
