package fanzha.demo;

import fanzha.office.Role;
import java.util.List;

/** The accounts to try a demo with. They are published, so only a folder marked as a demo ever knows them. */
public final class DemoLogins {
    public record Login(String badge, String name, String password, Role role) {
        @Override
        public String toString() {
            return badge + " " + name;
        }
    }

    public static final Login DESK = new Login("031204", "周晓岚", "fanzha-demo-desk", Role.DESK);
    public static final Login STATION = new Login("031530", "贺建川", "fanzha-demo-station", Role.STATION);
    public static final Login LEADER = new Login("030016", "罗平安", "fanzha-demo-leader", Role.LEADER);
    public static final Login ADMIN = new Login("039001", "邓立言", "fanzha-demo-admin", Role.ADMIN);
    public static final List<Login> ALL = List.of(DESK, STATION, LEADER, ADMIN);

    private DemoLogins() { }
}
