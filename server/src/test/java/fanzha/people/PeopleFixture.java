package fanzha.people;

import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.kernel.UnitCode;
import fanzha.seal.Seals;
import fanzha.seal.Tokens;
import fanzha.store.Sandbox;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** People over a sandbox, for tests of the rooms above. */
public final class PeopleFixture {
    private PeopleFixture() { }

    /** @param news told of joined persons, synchronously */
    public static People jdbc(Sandbox sandbox, Keys keys, List<UnitCode> units, Consumer<PersonsJoined> news) {
        return new JdbcPeople(sandbox.jdbc(), new CentreCode("420114"), new JdbcPeople.Vault(keys.seals, keys.tokens),
                new JdbcPeople.Surroundings(keys.ids, keys.clock, () -> units, news));
    }

    public record Keys(Seals seals, Tokens tokens, Ids ids, Clock clock) { }
}
