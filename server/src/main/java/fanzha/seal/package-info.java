/** 封存: keys, sealed values and search tokens; what a database alone cannot open. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store"})
package fanzha.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
