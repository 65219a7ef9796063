/** 通道: SMS, calls, call-backs; the contact ledger that proves the call is ours. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problem", "store", "seal", "journal", "place", "office", "watch"})
package fanzha.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
