/** Planted: the room that {@code lower} may not enter. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package planted.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
