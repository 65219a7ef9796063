package fanzha.people;

import java.util.UUID;

/** Names a person: a grouping of identity records that can be undone. */
public record PersonId(UUID value) implements Comparable<PersonId> {
    /** Ids are UUIDv7, so the older person comes first. */
    @Override
    public int compareTo(PersonId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
