package fanzha.source.web;

import fanzha.problem.Problem;
import fanzha.source.Push;
import fanzha.store.DiskSpace;
import fanzha.warning.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for superiors' systems: no session, but every list signed. Who is not known is answered before a body is read. */
@RestController
class PushController {
    private static final int BODY_BYTES_MAX = 64 << 20;
    private static final int AT_ONCE_MAX = 2;

    private final Push push;
    private final DiskSpace disk;
    private final Semaphore reading = new Semaphore(AT_ONCE_MAX);

    PushController(Push push, DiskSpace disk) {
        this.push = push;
        this.disk = disk;
    }

    record PushedView(UUID delivery, int received, int accepted, int merged, int duplicate, int quarantined) {
    }

    @PostMapping("/push")
    PushedView take(HttpServletRequest request) throws IOException {
        Push.Signed head = head(request);
        if (!push.mayBeSigned(head)) {
            throw notSigned().raise();
        }
        if (!disk.enough() || !reading.tryAcquire()) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "source.BUSY").raise();
        }
        try {
            return switch (push.take(head, body(request))) {
                case Push.In in -> view(in.receipt());
                case Push.NotSigned no -> throw notSigned().raise();
                case Push.NumberTaken taken -> throw Problem.of(HttpStatus.CONFLICT, "changed", "source.NUMBER_TAKEN",
                        String.valueOf(head.sequence())).raise();
            };
        } finally {
            reading.release();
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "source.TOO_LARGE", BODY_BYTES_MAX >> 20).raise();
        }
        return body;
    }

    private static Push.Signed head(HttpServletRequest request) {
        return new Push.Signed(text(request, "X-Fanzha-Source"), number(request, "X-Fanzha-Sequence"), number(request, "X-Fanzha-Time"),
                text(request, "X-Fanzha-File"), text(request, "X-Fanzha-Signature"));
    }

    /** Names are Chinese, and a header is not: percent-encoded UTF-8. */
    private static String text(HttpServletRequest request, String header) {
        String value = request.getHeader(header);
        try {
            return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notSigned().raise();
        }
    }

    private static long number(HttpServletRequest request, String header) {
        String value = request.getHeader(header);
        return value != null && value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
    }

    private static Problem notSigned() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "not-signed", "source.NOT_SIGNED");
    }

    private static PushedView view(Receipt r) {
        return new PushedView(r.delivery(), r.received(), r.accepted(), r.merged(), r.duplicate(), r.quarantined());
    }
}
