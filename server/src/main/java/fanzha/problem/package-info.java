/** 答复: says no in the reader's language: what is wrong, where, and how to mend it; never what only we should see. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fanzha.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
