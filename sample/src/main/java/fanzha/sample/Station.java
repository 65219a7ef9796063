package fanzha.sample;

import java.util.List;

/** A police station of the sample district and the streets it polices; names and codes are invented after the streets. */
public record Station(String code, String name, List<String> streets) {
    /** The centre itself, owner of everything that no station claims. */
    public static final Station CENTRE = new Station("420114510000", "蔡甸区反诈中心", List.of());

    public static final List<Station> ALL = List.of(
            new Station("420114520100", "蔡甸街派出所", List.of("420114001")),
            new Station("420114520200", "奓山派出所", List.of("420114002")),
            new Station("420114520300", "永安派出所", List.of("420114003")),
            new Station("420114520400", "侏儒派出所", List.of("420114004", "420114401", "420114406")),
            new Station("420114520500", "大集派出所", List.of("420114005")),
            new Station("420114520600", "张湾派出所", List.of("420114006")),
            new Station("420114520700", "索河派出所", List.of("420114007")),
            new Station("420114520800", "玉贤派出所", List.of("420114008")),
            new Station("420114520900", "消泗派出所", List.of("420114200", "420114400")),
            new Station("420114521000", "生态城派出所", List.of("420114404")),
            new Station("420114521100", "常福派出所", List.of("420114407")));
}
