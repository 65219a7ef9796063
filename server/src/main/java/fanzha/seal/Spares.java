package fanzha.seal;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Objects that are dear to make and serve one call at a time. Making a Cipher a field costs four fifths of the speed, and
 * one a thread is one a request where each request has a virtual thread of its own.
 */
final class Spares<T> {
    private final ConcurrentLinkedDeque<T> idle = new ConcurrentLinkedDeque<>();
    private final Supplier<T> make;

    Spares(Supplier<T> make) {
        this.make = make;
    }

    /** Work that throws does not give its object back: nobody knows in what state it is. */
    <R> R with(Function<T, R> work) {
        T taken = idle.pollFirst();
        if (taken == null) {
            taken = make.get();
        }
        R result = work.apply(taken);
        idle.offerFirst(taken);
        return result;
    }
}
