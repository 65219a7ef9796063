package fanzha.sample;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws lures from the committed lines. All means are unreal: area code 00852-0, domain .invalid, accounts 620000. */
final class Lures {
    private record Line(String kind, String text) { }

    private static final int[] LEVELS = {Level.URGENT.weight, Level.HIGH.weight, Level.MEDIUM.weight, Level.LOW.weight};
    private static final List<String> APPS = List.of("聚惠宝", "金鼎优选", "悦享任务", "云签会议", "速贷通", "恒投宝", "星途直播", "蜜语");
    private static final List<String> HOSTS = List.of("renwu", "licai", "kefu", "daikuan", "shop", "zhengxin", "live", "vip");
    private static final List<String> BANKS = List.of("某国有银行武汉支行", "某股份制银行长沙支行", "某城商行南宁支行", "某农商行周口支行");

    private final Map<Scam, Map<Level, List<Line>>> lines = new EnumMap<>(Scam.class);
    private final int[] scams = new int[Scam.values().length];
    private final Names names;

    Lures(Names names) {
        this.names = names;
        for (Scam scam : Scam.values()) {
            scams[scam.ordinal()] = scam.weight;
        }
        for (String line : Lines.of("lures.txt")) {
            String[] cells = line.split("\\|");
            lines.computeIfAbsent(Scam.valueOf(cells[0]), key -> new EnumMap<>(Level.class))
                    .computeIfAbsent(level(cells[1]), key -> new ArrayList<>()).add(new Line(cells[2], cells[3]));
        }
    }

    Lure draw(LocalDateTime at, Dice dice) {
        Level level = Level.values()[dice.weighted(LEVELS)];
        Scam scam = Scam.values()[dice.weighted(scams)];
        Line line = dice.of(lines.get(scam).get(level));
        boolean call = line.kind().equals("通话预警");
        boolean money = line.kind().equals("资金预警");
        String phone = call || line.text().contains("{phone}") ? "00852-0" + "%07d".formatted(dice.between(0, 9_999_999)) : "";
        String url = line.text().contains("{url}") ? "http://" + dice.of(HOSTS) + dice.between(10, 999) + ".example.invalid" : "";
        String app = line.kind().equals("APP预警") || line.text().contains("{app}") ? dice.of(APPS) : "";
        int minutes = line.text().contains("{minutes}") ? dice.between(3, 48) : 0;
        int times = dice.between(1, 6);
        Lure.Transfer transfer = money ? transfer(scam, at, dice) : null;
        String text = line.text().replace("{phone}", phone).replace("{url}", url).replace("{app}", app)
                .replace("{minutes}", "" + minutes).replace("{times}", "" + Math.max(2, times))
                .replace("{yuan}", transfer == null ? "" : "" + transfer.yuan());
        return new Lure(scam, level, line.kind(), text, phone, url, app, call ? minutes : 0, times, transfer);
    }

    private Lure.Transfer transfer(Scam scam, LocalDateTime at, Dice dice) {
        int yuan = Math.max(5, (int) (dice.around(scam.medianYuan, 0.8) / 100)) * 100;
        String account = "620000" + "%013d".formatted((long) dice.between(0, 999_999_999));
        return new Lure.Transfer(names.common(dice.percent(60), dice), account, dice.of(BANKS),
                at.minusSeconds(dice.between(60, 900)).truncatedTo(ChronoUnit.SECONDS), yuan);
    }

    private static Level level(String word) {
        for (Level level : Level.values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new IllegalArgumentException("lures.txt 里没有等级“" + word + "”，请改为 紧急、高危、中危、低危");
    }
}
