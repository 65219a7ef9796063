/** 本机: the programs on this machine that hand files to the running server, and its door for them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "problem", "warning"})
package fanzha.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
