package fanzha.people;

import java.util.UUID;

/** Names one identity record: what one delivery said about one person. */
public record IdentityId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
