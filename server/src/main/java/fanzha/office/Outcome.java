package fanzha.office;

import java.util.List;
import java.util.function.Function;

/** What became of a change to the office: done, or refused by a named rule. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> { }

    /** The arguments fill the rule's text in messages/office; they name units and badges, never residents. */
    record Refused<T>(OfficeRule rule, List<Object> args) implements Outcome<T> { }

    static <T> Outcome<T> refused(OfficeRule rule, Object... args) {
        return new Refused<>(rule, List.of(args));
    }

    /** The value, or what the caller makes of the refusal (usually an exception of its own). */
    default T orElse(Function<Refused<T>, T> otherwise) {
        return switch (this) {
            case Done<T> done -> done.value;
            case Refused<T> refused -> otherwise.apply(refused);
        };
    }

    /** The value, for callers whose request cannot be refused: a seed, a test. */
    default T orThrow() {
        return orElse(refused -> {
            throw new IllegalStateException("队伍设置被拒绝：" + refused.rule + " " + refused.args);
        });
    }
}
