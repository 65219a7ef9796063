package fanzha.session;

import fanzha.journal.MemoryJournal;
import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import fanzha.office.Caidian;
import fanzha.office.MemoryOffice;
import fanzha.seal.Seals;
import fanzha.seal.Tokens;
import fanzha.store.Sandbox;
import java.nio.file.Path;
import java.util.Random;

/** The room on a database of its own, with the small office of Caidian. */
final class Frontdoor implements AutoCloseable {
    static final String PASSWORD = "gentle rain over the lake";

    final HandClock clock = new HandClock(Caidian.MORNING);
    final Sandbox sandbox = Sandbox.fresh();
    final MemoryOffice office;
    final MemoryJournal journal;
    private final Seals seals;
    private final Ground ground;
    private final JdbcAccounts rows;
    private final Passwords passwords = new Passwords();
    final SignIn signIn;
    final Accounts accounts;
    final Sittings sittings;
    final FirstAdministrator first;

    Frontdoor(Path folder, boolean demo, MemoryOffice office) {
        this.office = office;
        Ids ids = new Ids(clock, new Random(5));
        journal = new MemoryJournal(clock, ids);
        seals = Seals.in(folder);
        ground = new Ground(Caidian.CODE, demo, sandbox.jdbc(), sandbox.doors(), journal, seals,
                Tokens.in(folder), office.units(), office.officers(), clock, ids);
        rows = new JdbcAccounts(sandbox.jdbc(), Caidian.CODE);
        signIn = signIn();
        accounts = new Accounts(ground, rows, passwords);
        sittings = new Sittings(ground, rows);
        first = new FirstAdministrator(ground, rows, passwords, accounts);
    }

    /** As after a restart: nothing is remembered but what the database holds. */
    SignIn signIn() {
        return new SignIn(ground, rows, passwords, new Brake(ground, rows));
    }

    OfficerId id(String badge) {
        return office.officers().find(badge).orElseThrow().id();
    }

    /** Invites and joins; returns the secret in base 32. */
    String join(String badge) {
        String code = accounts.invite(id(badge), id("M1")).code();
        return ((Accounts.Joining.Joined) accounts.join(code, PASSWORD)).secret();
    }

    String code(String secret) {
        return Phone.code(secret, clock.instant());
    }

    SignIn.Answer attempt(String badge, String password, String code) {
        return signIn.attempt(new SignIn.Attempt(badge, password, code));
    }

    @Override
    public void close() {
        seals.close();
        sandbox.close();
    }
}
