/** 通道: carries our words to residents, each at most once, and keeps what became of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "seal", "journal", "place", "office", "watch", "problem"})
package fanzha.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
