package fanzha.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All identity records of the centre. Two records are one person by themselves (decision 4) only with the same ID number,
 * or with the same phone and name and no conflicting ID number; anything weaker stays apart until an officer joins it.
 */
public interface People {
    /** At most this many in one batch. */
    int BATCH_MAX = 2_000;

    /** Tokens, keys and sealed records for {@link #enrol}; needs no transaction, writes nothing but keys. */
    List<Candidate> prepare(List<Delivered> batch);

    /**
     * Finds or writes the identity record of each, in the same order and in the running transaction. The batch is a set:
     * its order decides nothing. Persons that turn out to be one are joined and told by {@link PersonsJoined}.
     */
    List<Identity> enrol(List<Candidate> batch);

    default List<Identity> recognise(List<Delivered> batch) {
        return enrol(prepare(batch));
    }

    Identity get(IdentityId id);

    Optional<Identity> find(IdentityId id);

    Map<IdentityId, Identity> list(Collection<IdentityId> ids);

    List<Identity> ofPerson(PersonId person);

    /** By whole name, whole phone, last four of a phone or whole ID number. */
    List<PersonId> search(String text, int limit);
}
