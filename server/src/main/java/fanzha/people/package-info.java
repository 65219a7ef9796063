/** 人员: who is who: identity records, each sealed under a key of its own, and their revocable grouping to persons. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problem", "store", "seal", "journal", "place", "office", "watch"})
package fanzha.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
