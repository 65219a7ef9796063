package fanzha.session.web;

import fanzha.office.Caidian;
import fanzha.office.Enrolment;
import fanzha.office.OfficerKind;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.office.Unit;
import fanzha.office.UnitKind;
import fanzha.office.Units;
import fanzha.session.Accounts;
import fanzha.session.Phone;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Staffs a server under test: founds its centre, enrols invented officers, and lets them in as a browser does. */
public record Newcomers(Units units, Officers officers, Accounts accounts, Clock clock) {
    public static final String PASSWORD = "gentle rain over the lake";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public void found() {
        if (units.list().isEmpty()) {
            units.found(new Unit(Caidian.CENTRE, "蔡甸区反诈中心", UnitKind.CENTRE, "027-00000000"), null).orThrow();
        }
    }

    /** @return the badge */
    public String enrol(Role role) {
        String badge = badge(role.name());
        officers.enrol(new Enrolment(badge, "试某", OfficerKind.OFFICER, Caidian.CENTRE, Set.of(role), null), null).orThrow();
        return badge;
    }

    /** Joins, signs in, and answers what the server said to it. */
    public Browser.Answer enter(Browser browser, String badge) {
        String secret = join(badge);
        browser.get("/api/session");
        return signIn(browser, badge, code(secret));
    }

    static String badge(String kind) {
        return kind + NUMBER.incrementAndGet();
    }

    /** @return the secret in the officer's phone */
    String join(String badge) {
        var id = officers.find(badge).orElseThrow().id();
        return ((Accounts.Joining.Joined) accounts.join(accounts.invite(id, id).code(), PASSWORD)).secret();
    }

    Browser.Answer signIn(Browser browser, String badge, String code) {
        return browser.post("/api/session", "{'badge':'" + badge + "','password':'" + PASSWORD + "','code':'" + code + "'}");
    }

    String code(String secret) {
        return Phone.code(secret, clock.instant());
    }
}
