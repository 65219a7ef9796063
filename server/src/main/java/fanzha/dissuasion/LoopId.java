package fanzha.dissuasion;

import java.util.UUID;

/** One dissuasion loop (劝阻闭环): one person, one incident, from the first warning to its close. */
public record LoopId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
