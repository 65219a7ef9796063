/** 辖区: divisions and communities, and where an address lies; static data, no table. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package fanzha.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
