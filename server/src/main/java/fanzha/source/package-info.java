/** 来源: who pushes warnings to us, when we expect them, and whether all that they sent has come. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problem", "store", "seal", "journal", "office", "watch", "warning"})
package fanzha.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
