package fanzha.dissuasion.web;

import fanzha.dissuasion.Code;
import fanzha.dissuasion.LoopId;
import fanzha.dissuasion.Overall;
import fanzha.dissuasion.Reached;
import fanzha.dissuasion.SixStep;
import fanzha.dissuasion.StepId;
import fanzha.dissuasion.Tick;
import fanzha.dissuasion.Wish;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the console sends when an officer acts; {@code actionId} is made by the client, so that a repeat acts once. */
final class Wishes {
    private static final int NOTE_MAX = 2_000;

    private Wishes() {
    }

    record Plain(@NotNull UUID actionId, int version) {
        Wish on(UUID loop) {
            return wish(loop, actionId, version);
        }
    }

    record AttemptMade(@NotNull UUID actionId, int version, @NotNull Code code, @Nullable Reached reached,
            @Nullable Set<Tick> ticks, @Nullable @Size(max = NOTE_MAX) String note, @Nullable Instant happenedAt,
            @Nullable Instant callAgainAt) {
        Wish on(UUID loop) {
            return wish(loop, actionId, version);
        }
    }

    record Undo(@NotNull UUID actionId, int version, @NotNull UUID step) {
        Wish on(UUID loop) {
            return wish(loop, actionId, version);
        }
    }

    record Signature(@NotNull UUID actionId, int version, @NotNull Overall overall) {
        Wish on(UUID loop) {
            return wish(loop, actionId, version);
        }
    }

    record Exemption(@NotNull UUID actionId, int version, @NotNull SixStep step, @NotNull @Size(max = NOTE_MAX) String reason) {
        Wish on(UUID loop) {
            return wish(loop, actionId, version);
        }
    }

    private static Wish wish(UUID loop, UUID action, int version) {
        return new Wish(new LoopId(loop), new StepId(action), version);
    }
}
