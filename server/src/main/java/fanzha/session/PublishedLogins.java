package fanzha.session;

import fanzha.office.Role;
import java.util.List;

/** Logins that stand on the sign-in page for everybody to try: declared here, implemented by a demo. */
public interface PublishedLogins {
    List<Login> list();

    record Login(String badge, String name, String password, Role role) {
        @Override
        public String toString() {
            return badge;
        }
    }
}
