/** 基石: values that every room needs; immutable, no Spring, no rule of one room. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fanzha.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
