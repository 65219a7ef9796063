/** 时限: keeps every open item with an owner and a clock, and goes up the ladder when nothing happens. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "seal", "journal", "place", "office", "problem"})
package fanzha.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
