/** 劝阻: drives every warning through the six steps, from the first call to the last return visit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problem", "store", "seal", "journal", "place", "office", "watch", "people",
    "channel", "warning"})
package fanzha.dissuasion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
