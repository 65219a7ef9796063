package fanzha.people;

import org.jspecify.annotations.Nullable;

/**
 * A delivered person made ready outside the transaction: tokens, a key and the sealed record. It is written only when
 * nobody under the same unit already has exactly these facts.
 *
 * @param known the person it is said to be by something stronger than its facts, such as its warning's own number
 */
public record Candidate(Delivered delivered, Facts facts, long key, byte[] sealed, @Nullable PersonId known) {
    public Candidate knownAs(PersonId person) {
        return new Candidate(delivered, facts, key, sealed, person);
    }

    @Override
    public String toString() {
        return "Candidate[" + delivered + "]";
    }
}
