package fanzha.session.web;

import fanzha.kernel.OfficerId;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Officer;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.problem.Problem;
import fanzha.session.Accounts;
import fanzha.session.FirstAdministrator;
import fanzha.session.PublishedLogins;
import fanzha.session.SessionRule;
import fanzha.session.SignIn;
import fanzha.session.Sitting;
import fanzha.session.Sittings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and taking an invitation. */
@RestController
@RequestMapping("/api/session")
class SessionController {
    private final Doorway doorway;
    private final SessionView.Maker views;
    private final CsrfAuthenticationStrategy csrf;
    private final Clock clock;

    SessionController(Doorway doorway, SessionView.Maker views, CookieCsrfTokenRepository csrfTokens, Clock clock) {
        this.doorway = doorway;
        this.views = views;
        this.csrf = new CsrfAuthenticationStrategy(csrfTokens);
        this.clock = clock;
    }

    @Component
    record Doorway(SignIn signIn, Accounts accounts, FirstAdministrator first, Sittings sittings, Officers officers,
                   ObjectProvider<PublishedLogins> published) { }

    record Knock(String badge, String password, @Nullable String code) {
        @Override
        public String toString() {
            return "Knock[…]";
        }
    }

    record Join(String code, String password) {
        @Override
        public String toString() {
            return "Join[…]";
        }
    }

    record Invited(UUID officer) { }

    /** Whoever is not signed in is told how to come in. */
    @GetMapping
    @Allowed(signedOut = true)
    SessionView get(HttpServletRequest request) {
        Actor actor = Gatekeeper.actor().orElseThrow(() -> howToComeIn().raise());
        Sitting sitting = (Sitting) request.getSession(false).getAttribute(SessionGate.SITTING);
        return views.view(actor, sitting.secondFactor());
    }

    @PostMapping
    @Allowed(signedOut = true)
    SessionView enter(@RequestBody Knock knock, HttpServletRequest request, HttpServletResponse response) {
        SignIn.Attempt attempt = new SignIn.Attempt(knock.badge, knock.password, knock.code == null ? "" : knock.code);
        return switch (doorway.signIn.attempt(attempt)) {
            case SignIn.Answer.Welcome welcome -> seat(welcome, request, response);
            case SignIn.Answer.CodeNeeded needed ->
                    throw Problem.of(HttpStatus.UNAUTHORIZED, "second-factor", "session.second-factor").raise();
            case SignIn.Answer.Refused refused ->
                    throw Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-refused", "session.refused").raise();
            case SignIn.Answer.Braked braked -> {
                long minutes = Math.max(1, Duration.between(clock.instant(), braked.again()).plusSeconds(59).toMinutes());
                response.setHeader("Retry-After", String.valueOf(minutes * 60));
                throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-failures", "session.TOO_MANY_FAILURES", minutes).raise();
            }
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.DESK, Role.STATION, Role.LEADER, Role.ADMIN})
    void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @PostMapping("/first")
    @Allowed(signedOut = true)
    Accounts.Joining.Joined first(@RequestBody FirstAdministrator.Claim claim) {
        return switch (doorway.first.claim(claim)) {
            case FirstAdministrator.Result.Done done -> done.joined();
            case FirstAdministrator.Result.Refused no -> throw refusal(no.rule()).raise();
            case FirstAdministrator.Result.Unfit no -> throw Problem.refused("office", no.rule(), no.args().toArray()).raise();
        };
    }

    @PostMapping("/join")
    @Allowed(signedOut = true)
    Accounts.Joining.Joined join(@RequestBody Join join) {
        return switch (doorway.accounts.join(join.code, join.password)) {
            case Accounts.Joining.Joined joined -> joined;
            case Accounts.Joining.Refused no -> throw refusal(no.rule()).raise();
        };
    }

    /** Also for whoever lost password or phone: taking it ends all sessions of the old password. */
    @PostMapping("/invitations")
    @Allowed(Role.ADMIN)
    Accounts.Invitation invite(@RequestBody Invited invited, Actor actor) {
        return doorway.accounts.invite(new OfficerId(invited.officer), actor.id());
    }

    private SessionView seat(SignIn.Answer.Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
        Officer officer = welcome.officer();
        HttpSession old = request.getSession(false);
        if (old != null) {
            // Nothing of what stood in a session before belongs to the one who signs in now.
            old.invalidate();
        }
        Sitting sitting = doorway.sittings.begin(officer.id(), welcome.secondFactor());
        request.getSession(true).setAttribute(SessionGate.SITTING, sitting);
        Actor actor = doorway.officers.actor(officer);
        csrf.onAuthentication(new SignedIn(actor), request, response);
        // Asked for, the fresh token goes out with this answer; else the next change would have to fetch one first.
        ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        return views.view(actor, welcome.secondFactor());
    }

    private Problem howToComeIn() {
        Problem out = doorway.first.awaited()
                ? Problem.of(HttpStatus.UNAUTHORIZED, "first-administrator", "session.first-administrator")
                : Gatekeeper.signedOut();
        PublishedLogins published = doorway.published.getIfAvailable();
        return published == null ? out : out.with("demo", true).with("logins", published.list());
    }

    private static Problem refusal(SessionRule rule) {
        return Problem.refused("session", rule);
    }
}
