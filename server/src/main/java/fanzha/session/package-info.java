/** 登录: who sits at the screen: sign-in, second factor, how long a session lives, and that nobody else comes in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "seal", "journal", "office", "problem"})
package fanzha.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
