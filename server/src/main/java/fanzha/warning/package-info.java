/** 预警: takes in every warning and loses none; says who, where, how urgent and until when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "seal", "journal", "place", "office", "watch", "people", "problem", "sheet"})
package fanzha.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
