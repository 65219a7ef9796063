package fanzha.office;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens an endpoint to these roles. A controller method without it answers nobody: what was not thought of is closed.
 * Which rows a role sees is decided by its sight, what it may do to them by the rules of the room.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value() default {};

    /** Also for those who are not signed in; only the way to sign in needs it. */
    boolean signedOut() default false;
}
