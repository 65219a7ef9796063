package fanzha.session.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * The session's cookie: not readable by scripts, sent to this site only. Behind HTTPS it bears the prefix with which a
 * browser refuses every other way to set it; on plain loopback the prefix would make the browser drop it.
 */
final class Cookies implements ServletContextInitializer {
    private final boolean https;

    Cookies(boolean https) {
        this.https = https;
    }

    static String name(boolean https) {
        return https ? "__Host-fanzha" : "fanzha";
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setName(name(https));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setAttribute("SameSite", "Strict");
    }
}
