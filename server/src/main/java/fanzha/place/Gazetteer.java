package fanzha.place;

import fanzha.kernel.CentreCode;
import fanzha.kernel.CommunityCode;
import fanzha.place.NameTrie.Form;
import fanzha.place.NameTrie.Meaning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The committed list of one district (see place/SOURCE.md), and the forms under which people write its names. */
final class Gazetteer {
    /** The town bears the district's name: alone it says no more than the district. */
    private static final String DISTRICT = "蔡甸";
    private static final List<String> STREET_ENDS = List.of("街道", "街", "镇", "乡");
    private static final List<String> VILLAGE_ENDS = List.of("村", "大队");
    private static final List<String> URBAN_ENDS = List.of("社区", "居委会", "居民委员会");
    private static final List<String> OFFICIAL_URBAN = List.of("社区居民委员会", "社区居委会", "居委会", "社区");

    final Map<String, Street> streets = new LinkedHashMap<>();
    final Map<String, Community> communities = new LinkedHashMap<>();
    final NameTrie names = new NameTrie();

    Gazetteer(CentreCode centre) {
        String file = "/place/" + centre + ".csv";
        try (InputStream in = Gazetteer.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("没有 " + centre + " 的区划名录：请把 " + file + " 放入程序的资源目录");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#")).forEach(line -> add(line.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException("区划名录 " + file + " 读不出来，请检查安装包是否完整", e);
        }
    }

    private void add(String[] cells) {
        if (cells[0].length() == 9) {
            streets.put(cells[0], new Street(cells[0], cells[1], cells[3]));
            streetForms(cells[1], cells[2]).forEach((form, how) -> names.add(form, new Meaning(cells[0], null, how)));
        } else {
            Community community = new Community(new CommunityCode(cells[0]), cells[1]);
            communities.put(cells[0], community);
            forms(cells[1]).forEach((form, how) -> names.add(form, new Meaning(community.streetCode(), community, how)));
        }
    }

    private static Map<String, Form> streetForms(String name, String also) {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put(name, Form.OWN);
        String stem = stem(name, List.of("街道", "乡"));
        if (stem != null) {
            STREET_ENDS.forEach(end -> forms.put(stem + end, Form.OWN));
            if (!stem.equals(DISTRICT)) {
                forms.put(stem, Form.BARE);
            }
        }
        for (String other : also.split(" ")) {
            if (!other.isEmpty()) {
                forms.put(other, Form.OWN);
            }
        }
        return forms;
    }

    /** Longer forms (村民委员会, 社区居委会) begin with these, so they need no entry of their own. */
    private static Map<String, Form> forms(String name) {
        Map<String, Form> forms = new LinkedHashMap<>();
        String village = stem(name, List.of("村委会"));
        String urban = village == null ? stem(name, OFFICIAL_URBAN) : null;
        if (village != null) {
            VILLAGE_ENDS.forEach(end -> forms.put(village + end, Form.OWN));
            URBAN_ENDS.forEach(end -> forms.put(village + end, Form.SWAPPED));
        } else if (urban != null) {
            URBAN_ENDS.forEach(end -> forms.put(urban + end, Form.OWN));
            VILLAGE_ENDS.forEach(end -> forms.put(urban + end, Form.SWAPPED));
        } else {
            forms.put(name, Form.OWN);
        }
        return forms;
    }

    private static @Nullable String stem(String name, List<String> ends) {
        for (String end : ends) {
            if (name.endsWith(end) && name.length() > end.length() + 1) {
                return name.substring(0, name.length() - end.length());
            }
        }
        return null;
    }
}
