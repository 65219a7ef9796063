package fanzha.watch.web;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Officer;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.office.Unit;
import fanzha.office.Units;
import fanzha.store.Doors;
import fanzha.watch.DeadlineClock;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItem;
import fanzha.watch.OpenItems;
import fanzha.watch.OpenItems.Place;
import fanzha.watch.OpenItems.Tally;
import fanzha.watch.OpenItems.Wanted;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The leader's list: what is open, whose it is, since when; longest overdue first. */
@RestController
@RequestMapping("/api/open-items")
class OpenItemController {
    private static final int ROWS = 100;
    private static final int ROWS_MAX = 500;

    private final OpenItems items;
    private final DeadlineClock clock;
    private final Doors doors;
    private final People people;

    /** Who the owners are. */
    record People(Units units, Officers officers) { }

    OpenItemController(OpenItems items, DeadlineClock clock, Doors doors, People people) {
        this.items = items;
        this.clock = clock;
        this.doors = doors;
        this.people = people;
    }

    record Asked(@Nullable ItemKind kind, @Nullable String cursor, @Nullable Integer limit) { }

    record Owner(UUID id, String name) { }

    record Row(ItemKind kind, UUID subject, String unit, String unitName, @Nullable Owner owner, Instant dueAt,
               String dueKind, boolean overdue, int stage, Instant openedAt) { }

    /** @param next where the next page begins; null: there is none */
    record Page(Instant at, List<Tally> kinds, List<Row> rows, @Nullable String next) { }

    @GetMapping
    @Allowed(Role.LEADER)
    Page list(Asked asked, Actor actor) {
        Instant now = clock.now();
        int limit = asked.limit() == null ? ROWS : Math.clamp(asked.limit(), 1, ROWS_MAX);
        return doors.asOfficer(actor.sight(), () -> {
            List<OpenItem> found = items.list(new Wanted(asked.kind(), actor.sight(), place(asked.cursor())), limit);
            return new Page(now, items.tally(new Wanted(null, actor.sight(), null), now),
                    found.stream().map(item -> row(item, now)).toList(),
                    found.size() < limit ? null : cursor(found.getLast()));
        });
    }

    private Row row(OpenItem item, Instant now) {
        return new Row(item.kind(), item.subject(), item.ownerUnit().digits(), unitName(item.ownerUnit()),
                owner(item.ownerOfficer()), item.dueAt(), item.dueKind(), !item.dueAt().isAfter(now), item.stage(),
                item.openedAt());
    }

    private String unitName(UnitCode unit) {
        return people.units.find(unit).map(Unit::name).orElse(unit.digits());
    }

    private @Nullable Owner owner(@Nullable OfficerId id) {
        return id == null ? null : new Owner(id.value(), people.officers.find(id).map(Officer::name).orElse(""));
    }

    private static String cursor(OpenItem last) {
        return last.dueAt() + "_" + last.subject() + "_" + last.kind();
    }

    private static @Nullable Place place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String[] parts = cursor.split("_", 3);
            return new Place(Instant.parse(parts[0]), ItemKind.valueOf(parts[2]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("翻页位置 cursor 无法识别，请从第一页重新打开", e);
        }
    }
}
