package fanzha.watch;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who answers a lapsed deadline: exactly one for each kind, known before the first poll. */
public final class Answers {
    private final Map<ItemKind, Lapses> byKind = new EnumMap<>(ItemKind.class);
    private final Stuck stuck;

    Answers(List<Lapses> rooms, Escalation otherwise, Stuck stuck) {
        this.stuck = stuck;
        byKind.put(stuck.kind(), stuck);
        for (Lapses room : rooms) {
            if (byKind.putIfAbsent(room.kind(), room) != null) {
                throw new IllegalStateException("待办种类 " + room.kind() + " 有两处到期处理，只能有一处，请删去一处");
            }
        }
        Arrays.stream(ItemKind.values()).filter(kind -> !kind.answered())
                .forEach(kind -> byKind.computeIfAbsent(kind, otherwise::of));
        String missing = Arrays.stream(ItemKind.values()).filter(kind -> !byKind.containsKey(kind)).map(Enum::name)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("待办种类 " + missing + " 没有到期处理（Lapses），不能启动：到期后将无人过问");
        }
    }

    /** Where an item goes whose answer failed. */
    Stuck stuck() {
        return stuck;
    }

    Lapses of(ItemKind kind) {
        return byKind.get(kind);
    }
}
