package fanzha.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.kernel.CentreCode;
import fanzha.kernel.UnitCode;
import fanzha.seal.SealBroken;
import fanzha.seal.Seals;
import fanzha.seal.Tokens;
import fanzha.store.Doors;
import fanzha.store.Sandbox;
import fanzha.store.Sight;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcMessagesTest extends MessagesContract {
    private static final Sandbox SANDBOX = Sandbox.fresh();
    private static Seals seals;
    private static Tokens tokens;

    private final long key = seals.issue(1)[0];
    private final JdbcMessages messages = new JdbcMessages(SANDBOX.jdbc(), new CentreCode("420114"), seals, tokens);

    @BeforeAll
    static void open(@TempDir Path keys) {
        seals = Seals.in(keys);
        tokens = Tokens.in(keys);
    }

    @BeforeEach
    void empty() {
        SANDBOX.asOwner().execute("truncate sms");
    }

    @AfterAll
    static void close() {
        seals.close();
        SANDBOX.close();
    }

    @Override
    Messages messages() {
        return messages;
    }

    @Override
    Outbox outbox() {
        return messages;
    }

    @Override
    Doors doors() {
        return SANDBOX.doors();
    }

    @Override
    long key() {
        return key;
    }

    @Test
    void number_and_words_lie_sealed() {
        queue(sms(1));
        for (byte[] stored : SANDBOX.asOwner().queryForList("select phone || text || phone_token from sms", byte[].class)) {
            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("16000001234");
            assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("转账");
        }
    }

    @Test
    void when_the_persons_key_is_destroyed_her_messages_are_gone() {
        queue(sms(1));
        seals.destroy(key);
        assertThatThrownBy(() -> doors().asCentre(() -> messages.get(sms(1).id()))).isInstanceOf(SealBroken.class);
    }

    @Test
    void an_officer_writes_and_takes_back_but_reads_neither_number_nor_words() {
        Sight station = new Sight(Set.of(STATION));
        assertThat(doors().asOfficer(station, () -> messages.queue(sms(1)))).isEqualTo(Messages.Queued.NEW);
        assertThat(doors().asOfficer(station, () -> messages.queue(sms(2)))).isEqualTo(Messages.Queued.UNDER_WAY);
        for (String secret : List.of("phone", "text")) {
            assertThatThrownBy(() -> doors().runAsOfficer(station, () -> SANDBOX.jdbc().queryForList("select " + secret
                    + " from sms"))).rootCause().hasMessageContaining("permission denied");
        }
        assertThat(doors().asOfficer(station, () -> messages.cancel(ACTION))).isTrue();
    }

    @Test
    void who_closes_a_loop_takes_back_what_another_unit_wrote() {
        queue(sms(1));
        Sight elsewhere = new Sight(Set.of(new UnitCode("420114520000")));
        assertThat(doors().asOfficer(elsewhere, () -> messages.cancelAll(LOOP))).isEqualTo(1);
    }

    @Test
    void without_a_unit_nothing_is_taken_back() {
        queue(sms(1));
        assertThat(doors().asOfficer(Sight.NOTHING, () -> messages.cancelAll(LOOP))).isZero();
    }
}
