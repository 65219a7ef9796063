package fanzha.sample;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What the fraudster did: kind of contact, evidence in one line, and the numbers, addresses and accounts used. */
public record Lure(Scam scam, Level level, String kind, String evidence, String phone, String url, String app,
                   int minutes, int times, @Nullable Transfer transfer) {
    /** Money on its way: the account is invented (no bank issues 620000). */
    public record Transfer(String holder, String account, String bank, LocalDateTime at, int yuan) { }
}
