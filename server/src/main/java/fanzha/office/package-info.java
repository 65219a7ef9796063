/** 队伍: units, officers and auxiliaries, roles, shifts, and whose beat a community is. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "seal", "journal", "place", "problem"})
package fanzha.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
