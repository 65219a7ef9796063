package fanzha.local;

import fanzha.store.DataFolder;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the data folder where this server answers, from when it can until it stops. */
@Component
public class Announcement {
    private static final int TOKEN_BYTES = 32;

    private final Path data;
    private final String token;

    Announcement(DataFolder folder) {
        this.data = folder.path();
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
        Running.remove(data); // of a server that was killed
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            new Running(port, token).write(data);
            System.err.println("反诈已启动，请用浏览器打开  http://127.0.0.1:" + port);
        }
    }

    @PreDestroy
    void leave() {
        Running.remove(data);
    }

    /** In a time that tells nothing about how much of it was right. */
    public boolean knows(String said) {
        return MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
