package fanzha.kernel;

import java.util.UUID;

/** Who acted: a police officer (民警) or an auxiliary (辅警). */
public record OfficerId(UUID value) {
    public static OfficerId of(String text) {
        return new OfficerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
