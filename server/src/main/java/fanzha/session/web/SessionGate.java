package fanzha.session.web;

import fanzha.office.Actor;
import fanzha.office.Presence;
import fanzha.session.Sitting;
import fanzha.session.Sittings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the sitting behind a request's cookie into the actor who asks, or ends it. */
final class SessionGate extends OncePerRequestFilter {
    static final String SITTING = "fanzha.sitting";
    static final String PRESENCE = "fanzha.presence";
    /** The screen asks by itself: that is no hand on it. */
    private static final String QUIET = "X-Quiet";

    private final Sittings sittings;
    private final SecurityContextRepository contexts;

    SessionGate(Sittings sittings, SecurityContextRepository contexts) {
        this.sittings = sittings;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SITTING) instanceof Sitting sitting) {
            Optional<Actor> actor = sittings.find(sitting);
            if (actor.isEmpty()) {
                session.invalidate();
            } else {
                if (!quiet(request)) {
                    session.setAttribute(SITTING, sittings.renew(sitting));
                }
                admit(actor.get(), request, response);
                request.setAttribute(PRESENCE, (Presence) () -> still(session));
            }
        }
        chain.doFilter(request, response);
    }

    private void admit(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(actor));
        SecurityContextHolder.setContext(context);
        // Kept with the request, so that the later dispatches of a stream know who asked.
        contexts.saveContext(context, request, response);
    }

    private Optional<Actor> still(HttpSession session) {
        try {
            return session.getAttribute(SITTING) instanceof Sitting sitting ? sittings.find(sitting) : Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.empty(); // signed out: the session is no more
        }
    }

    private static boolean quiet(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader(QUIET) != null || accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
