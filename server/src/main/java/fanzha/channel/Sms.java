package fanzha.channel;

import fanzha.kernel.PhoneNumber;
import fanzha.kernel.UnitCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A short message to a resident. Criminals copy our messages, so ours carries no link and no QR code: nobody shall learn
 * to follow one because the police sent it.
 *
 * @param loop and {@code step} and the phone make it the same message: there is no second one
 * @param action what sent it: undone together with it
 * @param sealKey the key of the person it goes to; phone and text are kept under it alone
 * @param notBefore when the time for undoing has passed
 * @param byNight also from 21:00 to 08:00: at 高危 and above
 */
public record Sms(UUID id, UUID loop, String step, UUID action, PhoneNumber phone, long sealKey, String text,
                  Instant notBefore, UnitCode unit, boolean byNight) {
    static final int CHARACTERS_MAX = 300;
    private static final Pattern LEADS_SOMEWHERE = Pattern.compile(
            "://|(?i:www\\.)|[A-Za-z0-9-]+\\.[A-Za-z]{2,}|二维码|扫码|点击|链接");

    public Sms {
        if (!phone.takesSms()) {
            throw new IllegalArgumentException("座机收不到短信，请改用电话、家属或上门");
        }
        if (text.isBlank() || text.length() > CHARACTERS_MAX) {
            throw new IllegalArgumentException("短信应为 1 至 " + CHARACTERS_MAX + " 个字；收到 " + text.length() + " 个");
        }
        if (LEADS_SOMEWHERE.matcher(text).find()) {
            throw new IllegalArgumentException("警方短信不带链接和二维码，请从短信模板中删去");
        }
        notBefore = notBefore.truncatedTo(ChronoUnit.MICROS);
    }

    Sms notBefore(Instant at) {
        return new Sms(id, loop, step, action, phone, sealKey, text, at, unit, byNight);
    }

    /** Neither the number nor the words: both may tell who is in danger of what. */
    @Override
    public String toString() {
        return "Sms " + id + " to " + phone.masked() + ", " + text.length() + " characters";
    }
}
