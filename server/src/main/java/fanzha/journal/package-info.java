/** 留痕: who saw or changed what; append-only, hash-chained. No receipt, no data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "seal"})
package fanzha.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
