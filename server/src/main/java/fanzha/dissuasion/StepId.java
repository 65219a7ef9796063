package fanzha.dissuasion;

import java.util.UUID;

/** One recorded step. Chosen by the one who acts (the client's action id), so that an action acts at most once. */
public record StepId(UUID value) implements Comparable<StepId> {
    /** The id of the n-th step that follows from this one in the same transaction; sorts after it. */
    StepId following(int n) {
        return new StepId(new UUID(value.getMostSignificantBits(), value.getLeastSignificantBits() + n));
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
