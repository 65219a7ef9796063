package fanzha.sample;

import fanzha.sample.Town.Spot;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Every resident by number, made when asked: a million need no memory. Phones and ID numbers are never given twice. */
public final class Residents {
    private static final LocalDate AGES_ON = LocalDate.of(2026, 6, 1);
    private static final LocalDate BIRTHS_UNTIL = AGES_ON.minusYears(14);
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final List<String> WORK = List.of("个体经营", "务农", "自由职业", "待业", "常福产业园某电子厂", "某汽车零部件公司",
            "某物流公司", "某小学", "某职业学院", "某超市", "某餐饮店", "某建筑公司", "外卖配送");
    private static final List<String> PARENTS = List.of("父亲", "母亲");
    private static final List<String> ALL_KIN = List.of("配偶", "父亲", "母亲");
    private static final List<String> CHILDREN = List.of("配偶", "儿子", "女儿");
    private static final int ADULT = 18;
    private static final int RETIRED = 60;
    /** Odd and no multiple of 5: times this, modulo 10^8, every number comes once. */
    private static final long PHONE_STRIDE = 38_196_601L;
    private static final long PHONES = 100_000_000L;
    /** Relatives' phones come from the upper part of the segment, residents' from the lower. */
    private static final long RELATIVES_FROM = 60_000_000L;

    private final long seed;
    private final Town town;
    private final Names names = new Names();
    private final List<String[]> counties = Lines.of("counties.csv").stream().map(line -> line.split(",")).toList();
    private final List<LocalDate> births;

    Residents(long seed, Town town) {
        this.seed = seed;
        this.town = town;
        this.births = births(seed);
    }

    /** Residents 0 to this, exclusive, may have an ID number; later ones have none. */
    public long idCardsMax() {
        return (long) births.size() * counties.size();
    }

    /** Of a hundred current addresses three are missing and two name only an estate that no list knows. */
    public Resident get(long number) {
        Dice dice = new Dice(seed, "resident", number);
        boolean male = dice.percent(49);
        String name = names.of(male, dice);
        boolean foreign = names.isLatin(name);
        LocalDate birth = births.get((int) (number % births.size()));
        String[] county = county(number);
        Spot spot = town.somewhere(dice);
        String home = town.address(spot, dice);
        String address = switch (dice.weighted(95, 3, 2)) {
            case 1 -> "";
            case 2 -> town.estateOnly(dice);
            default -> home;
        };
        String idCard = foreign || number >= idCardsMax() || dice.percent(18) ? "" : idCard(county[0], birth);
        return new Resident(number, name, male, birth, phone(number % RELATIVES_FROM), idCard,
                foreign ? "" : registered(county, home, dice), address, workplace(birth, dice),
                spot.station() == null || dice.percent(25) ? "" : spot.station().name(),
                dice.percent(55) ? spot.spoken() : "", contact(number, male, birth, dice));
    }

    private static String registered(String[] county, String home, Dice dice) {
        if (county[0].startsWith("420114")) {
            return home;
        }
        return county[1] + dice.of(List.of("城关镇", "新街镇", "河口镇", "团结路", "建设路")) + dice.between(1, 200) + "号";
    }

    private static String workplace(LocalDate birth, Dice dice) {
        int age = birth.until(AGES_ON).getYears();
        if (age < ADULT) {
            return "在校学生";
        }
        if (dice.percent(45)) {
            return "";
        }
        return age >= RETIRED ? dice.of(List.of("退休", "务农")) : dice.of(WORK);
    }

    private String contact(long number, boolean male, LocalDate birth, Dice dice) {
        if (dice.percent(65)) {
            return "";
        }
        int age = birth.until(AGES_ON).getYears();
        String who = dice.of(age < 26 ? PARENTS : age < RETIRED ? ALL_KIN : CHILDREN);
        boolean man = who.equals("父亲") || who.equals("儿子") || who.equals("配偶") && !male;
        return who + " " + names.common(man, dice) + " " + phone(RELATIVES_FROM + number % (PHONES - RELATIVES_FROM));
    }

    /** Segment 160 is assigned to nobody. */
    private static String phone(long index) {
        long digits = index * PHONE_STRIDE % PHONES;
        return "160" + "%08d".formatted(digits);
    }

    /** Seven in ten bear the district's own prefix; whoever shares a birthday has another prefix, so no number repeats. */
    private String[] county(long number) {
        int residue = (int) (number % births.size());
        Dice dice = new Dice(seed, "county", residue);
        int first = dice.percent(70) ? 0 : dice.between(1, 20);
        return counties.get((int) ((first + number / births.size()) % counties.size()));
    }

    static String idCard(String county, LocalDate birth) {
        String digits = county + DIGITS.format(birth) + "000";
        return digits + check(digits);
    }

    static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    /** Each day of the ages 18 to 40 once, each third day up to 78 and from 14: 62% of victims are 18 to 40 (DOMAIN 6). */
    private static List<LocalDate> births(long seed) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = BIRTHS_UNTIL.minusYears(64); day.isBefore(BIRTHS_UNTIL); day = day.plusDays(1)) {
            boolean young = day.isAfter(BIRTHS_UNTIL.minusYears(27)) && day.isBefore(BIRTHS_UNTIL.minusYears(4));
            if (young || day.toEpochDay() % 3 == 0) {
                days.add(day);
            }
        }
        Dice dice = new Dice(seed, "births", 0);
        for (int i = days.size() - 1; i > 0; i--) {
            int j = dice.between(0, i);
            LocalDate swap = days.get(i);
            days.set(i, days.get(j));
            days.set(j, swap);
        }
        return days;
    }
}
