package fanzha.session.web;

import fanzha.office.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The actor in the words of Spring Security. */
final class SignedIn extends AbstractAuthenticationToken {
    private final transient Actor actor;

    SignedIn(Actor actor) {
        super(actor.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.badge();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && that.actor.equals(actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
