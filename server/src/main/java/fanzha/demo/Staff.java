package fanzha.demo;

import fanzha.kernel.UnitCode;
import fanzha.office.OfficerKind;
import fanzha.office.Role;
import fanzha.sample.Station;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The invented people of the sample district's office; whoever bears a real badge is not among them. */
final class Staff {
    /** Teams take turns at the desk. */
    static final int TEAMS = 3;
    private static final String[] AT_STATIONS = """
            欧阳一鸣 贺建川 秦小满 于志远 梅若溪 方卓 柳映雪 江海涛 石磊 白露 牛大伟 尹晓晨 段玉林 黎明川 毛一凡 钟毓秀 万里 邵子衿
            汤圆圆 龚自强 温如玉 孟浩 常青 顾盼 武思齐 戚长河 纪春华 田野 司徒静 章含 路遥远 康乐 苏木""".split("\\s+");
    private static final int PER_STATION = 3;
    private static final int FIRST_STATION_BADGE = 31_529;

    /** @param team whose turn at the desk; null: everywhere and always, or not at the desk */
    record Member(String badge, String name, OfficerKind kind, UnitCode unit, Role role, @Nullable Integer team,
                  @Nullable String supervisor) { }

    private Staff() { }

    /** Supervisors before those whom they supervise. */
    static List<Member> all() {
        UnitCode centre = new UnitCode(Station.CENTRE.code());
        List<Member> staff = new ArrayList<>();
        staff.add(login(DemoLogins.LEADER, centre));
        staff.add(new Member("030021", "唐雪梅", OfficerKind.OFFICER, centre, Role.LEADER, null, null));
        staff.add(login(DemoLogins.ADMIN, centre));
        staff.add(login(DemoLogins.DESK, centre));
        String[] desk = {"何思远", "彭佳宁", "沈一诺", "傅清扬", "董小北", "叶知秋"};
        for (int i = 0; i < desk.length; i++) {
            staff.add(new Member("03121" + i, desk[i], OfficerKind.OFFICER, centre, Role.DESK, i % TEAMS, null));
        }
        staff.add(new Member("F31801", "程亦凡", OfficerKind.AUXILIARY, centre, Role.DESK, 0, "031210"));
        staff.add(new Member("F31802", "卢小曼", OfficerKind.AUXILIARY, centre, Role.DESK, 1, "031211"));
        stations(staff);
        return staff;
    }

    private static Member login(DemoLogins.Login login, UnitCode unit) {
        return new Member(login.badge(), login.name(), OfficerKind.OFFICER, unit, login.role(), null, null);
    }

    /** Each station has a leader and two community officers. */
    private static void stations(List<Member> staff) {
        for (int i = 0; i < AT_STATIONS.length; i++) {
            Station station = Station.ALL.get(i / PER_STATION);
            Role role = i % PER_STATION == 0 ? Role.LEADER : Role.STATION;
            staff.add(new Member("0" + (FIRST_STATION_BADGE + i), AT_STATIONS[i], OfficerKind.OFFICER,
                    new UnitCode(station.code()), role, null, null));
        }
    }
}
