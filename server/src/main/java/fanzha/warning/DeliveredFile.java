package fanzha.warning;

import fanzha.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/** A file as it came: its name, whose list it is, its bytes, and who handed it in (nobody: a feed or the command line). */
public record DeliveredFile(String name, String source, byte[] bytes, @Nullable OfficerId by) {
    @Override
    public String toString() {
        return "DeliveredFile[" + source + ", " + bytes.length + " bytes]";
    }
}
