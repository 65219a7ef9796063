/** 底座: the one PostgreSQL: started, verified, and entered by one of its doors. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package fanzha.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
