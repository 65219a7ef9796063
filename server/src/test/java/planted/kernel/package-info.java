/** Planted: a kernel that knows a framework. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package planted.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
