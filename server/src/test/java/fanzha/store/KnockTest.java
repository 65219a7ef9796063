package fanzha.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An external database that cannot serve is refused in a sentence, before anything is made in it. */
class KnockTest {
    private final Sandbox sandbox = Sandbox.fresh();
    private final Database admin = sandbox.admin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void a_database_that_can_serve_is_entered() {
        assertThatCode(() -> Knock.at(admin)).doesNotThrowAnyException();
    }

    @Test
    void a_wrong_password_is_named_and_never_repeated() {
        assertThat(refusal(new Database(admin.url(), admin.user(), "not this one"))).contains("口令不对", "FANZHA_DB_PASSWORD")
                .doesNotContain("not this one");
    }

    @Test
    void an_unknown_database_is_told_from_an_unknown_server() {
        String server = admin.url().substring(0, admin.url().lastIndexOf('/'));
        assertThat(refusal(new Database(server + "/nowhere", admin.user(), admin.password()))).contains("没有数据库");
        assertThat(refusal(new Database("jdbc:postgresql://127.0.0.1:1/fanzha", admin.user(), admin.password())))
                .contains("连不上数据库", "FANZHA_DB_URL");
    }

    @Test
    void an_address_of_another_form_shows_the_right_one() {
        assertThat(refusal(new Database("127.0.0.1:5432/fanzha", "fanzha", "x"))).contains("jdbc:postgresql://主机:5432/数据库名");
    }

    @Test
    void an_account_that_may_not_make_roles_is_told_what_to_grant() {
        String weak = "weak_" + sandbox.name();
        sandbox.asOwner().execute("create role " + weak + " login password 'weak'");
        try {
            assertThat(refusal(new Database(admin.url(), weak, "weak"))).contains("createrole", "owner to " + weak);
        } finally {
            sandbox.asOwner().execute("drop role " + weak);
        }
    }

    @Test
    void a_database_that_forgets_is_refused_before_anything_is_made() {
        sandbox.asOwner().execute("alter database " + sandbox.name() + " set synchronous_commit = off");
        assertThat(refusal(admin)).contains("synchronous_commit=off", "拒绝启动");
    }

    /** Our sentence stands alone: a driver's own words would be taken for it. */
    private static String refusal(Database database) {
        StringBuilder said = new StringBuilder();
        assertThatThrownBy(() -> Knock.at(database)).isInstanceOf(IllegalStateException.class).hasNoCause()
                .satisfies(refused -> said.append(refused.getMessage()));
        return said.toString();
    }
}
