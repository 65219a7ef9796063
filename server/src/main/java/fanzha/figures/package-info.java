/** 报表: the figures of the day; every figure opens to its rows. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problem", "store", "journal", "office", "warning", "dissuasion",
    "dissuasion :: views"})
package fanzha.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
