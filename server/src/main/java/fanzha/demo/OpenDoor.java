package fanzha.demo;

import fanzha.kernel.OfficerId;
import fanzha.office.Officers;
import fanzha.session.Accounts;
import fanzha.session.PublishedLogins;
import java.util.List;

/** Gives the demo's logins their passwords and puts them on the sign-in page. */
final class OpenDoor implements PublishedLogins {
    private final Officers officers;
    private final Accounts accounts;

    OpenDoor(Officers officers, Accounts accounts) {
        this.officers = officers;
        this.accounts = accounts;
    }

    void open() {
        for (DemoLogins.Login login : DemoLogins.ALL) {
            OfficerId id = officers.find(login.badge()).orElseThrow().id();
            if (!accounts.known(id)) {
                accounts.giveDemoPassword(id, login.password());
            }
        }
    }

    @Override
    public List<Login> list() {
        return DemoLogins.ALL.stream().map(l -> new Login(l.badge(), l.name(), l.password(), l.role())).toList();
    }
}
