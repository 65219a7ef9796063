/** Planted offences, never shipped: a room that keeps none of the rules. The fences must turn red on it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package planted.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
