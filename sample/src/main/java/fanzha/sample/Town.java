package fanzha.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real communities of Caidian, peopled unevenly, with invented estates. Immutable. */
public final class Town {
    /** {@code spoken} is the name in an address; {@code station} is null where another bureau polices. */
    public record Spot(String code, String spoken, String street, boolean urban, @Nullable Station station) { }

    private static final List<String> FIRST = List.of("锦绣", "江南", "阳光", "翰林", "春晓", "御景", "知音", "莲湖", "书香", "丽水");
    private static final List<String> LAST = List.of("花园", "名苑", "华庭", "国际", "新城", "公馆", "雅居", "豪庭");
    private static final int URBAN_WEIGHT = 4;

    private final List<Spot> ours = new ArrayList<>();
    private final List<Spot> elsewhere = new ArrayList<>();

    public Town() {
        Map<String, Station> stations = new HashMap<>();
        Station.ALL.forEach(station -> station.streets().forEach(street -> stations.put(street, station)));
        Map<String, String> streets = new HashMap<>();
        for (String line : Lines.of("420114.csv")) {
            String[] cells = line.split(",", -1);
            if (cells[0].length() == 9) {
                streets.put(cells[0], cells[1]);
            } else {
                String street = cells[0].substring(0, 9);
                add(new Spot(cells[0], spoken(cells[1]), streets.get(street), urban(cells[1]),
                        stations.get(street)));
            }
        }
    }

    private void add(Spot spot) {
        List<Spot> list = spot.station() == null ? elsewhere : ours;
        for (int i = 0; i < (spot.urban() ? URBAN_WEIGHT : 1); i++) {
            list.add(spot);
        }
    }

    /** One person in thirty lives in the three streets that the development zone polices. */
    Spot somewhere(Dice dice) {
        return dice.of(dice.percent(3) ? elsewhere : ours);
    }

    /** Full as on a form, or short as people write it. */
    String address(Spot spot, Dice dice) {
        String town = dice.percent(85) ? "湖北省武汉市蔡甸区" : dice.of(Arrays.asList("武汉市蔡甸区", "蔡甸区"));
        if (!spot.urban()) {
            return town + spot.street() + spot.spoken() + dice.between(1, 12) + "组" + dice.between(1, 160) + "号";
        }
        return town + spot.street() + spot.spoken() + estate(spot, dice) + dice.between(1, 28) + "栋"
                + dice.between(1, 4) + "单元" + (dice.between(1, 26) * 100 + dice.between(1, 4)) + "室";
    }

    String estateOnly(Dice dice) {
        return "武汉市蔡甸区" + dice.of(FIRST) + dice.of(LAST) + dice.between(1, 28) + "栋";
    }

    /** Two estates a community, the same ones each time. */
    private static String estate(Spot spot, Dice dice) {
        Dice fixed = new Dice(Long.parseLong(spot.code()), "estate", dice.between(1, 2));
        return fixed.of(FIRST) + fixed.of(LAST);
    }

    /** Villages, farms and production teams have groups and house numbers, no estates. */
    private static boolean urban(String official) {
        return official.endsWith("社区") || official.endsWith("居委会") || official.endsWith("居民委员会");
    }

    /** 双丰村委会 is spoken 双丰村, 河街社区居委会 is 河街社区. */
    private static String spoken(String official) {
        for (String end : List.of("社区居民委员会", "社区居委会", "居民委员会", "居委会")) {
            if (official.endsWith(end)) {
                return official.substring(0, official.length() - end.length()) + "社区";
            }
        }
        return official.endsWith("村委会") ? official.substring(0, official.length() - 2) : official;
    }
}
