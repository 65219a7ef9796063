package fanzha.place;

import fanzha.kernel.CentreCode;
import fanzha.kernel.CommunityCode;
import fanzha.place.NameTrie.Form;
import fanzha.place.NameTrie.Hit;
import fanzha.place.NameTrie.Meaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the community or street that an address names, exactly as written: no spelling is guessed, because a wrong
 * station costs the hours that a resident does not have. Nothing found is an honest answer: the centre then keeps it.
 * The caller passes the current address first; where one text holds both, only the current part counts. Immutable.
 */
@Component
public final class Places {
    /** 户籍 is not 现住: what follows such a word is where the person is. */
    private static final Pattern CURRENT = Pattern.compile("现住|现居|现租|目前住|家住|居住地|住在|搬到");
    private static final Pattern OURS = Pattern.compile("蔡甸区|蔡甸(?!路|大街|大道|村|社区)|汉阳县");
    private static final Pattern CITY = Pattern.compile("武汉");
    /** A road may bear the name of any place: 永安路 lies in a thousand towns. */
    private static final String ROADS = "路大巷桥渠河";

    private final Gazetteer gazetteer;

    public Places(CentreCode centre) {
        gazetteer = new Gazetteer(centre);
    }

    public Optional<Place> find(String address) {
        String text = currentPart(squeezed(address));
        boolean ours = OURS.matcher(text).find();
        if (!ours && !CITY.matcher(text).find()) {
            return Optional.empty();
        }
        Found found = new Found(new ArrayList<>(2), new ArrayList<>(2));
        gazetteer.names.read(text, hit -> found.sort(hit, text, ours));
        Hit street = longest(found.streets);
        if (!ours && street == null) {
            return Optional.empty();
        }
        return place(text, street, found.communities);
    }

    public String nameOf(CommunityCode code) {
        Community community = gazetteer.communities.get(code.digits());
        if (community == null) {
            throw new IllegalArgumentException("区划名录里没有社区 " + code + "，请核对代码");
        }
        return community.name();
    }

    public String streetName(String code) {
        return street(code).name();
    }

    /** 沌口, 沌阳 and 军山 carry our codes, but the development zone's police answers there. Street or community code. */
    public boolean policedElsewhere(String code) {
        return street(code.substring(0, Math.min(9, code.length()))).policedElsewhere();
    }

    public boolean policedElsewhere(CommunityCode code) {
        return policedElsewhere(code.digits());
    }

    public List<Street> streets() {
        return List.copyOf(gazetteer.streets.values());
    }

    public List<Community> communities() {
        return List.copyOf(gazetteer.communities.values());
    }

    private Street street(String code) {
        Street street = gazetteer.streets.get(code);
        if (street == null) {
            throw new IllegalArgumentException("区划名录里没有街道 " + code + "，请核对代码");
        }
        return street;
    }

    private record Found(List<Hit> streets, List<Hit> communities) {
        void sort(Hit hit, String text, boolean ours) {
            Meaning first = hit.meanings().getFirst();
            if (first.community() != null) {
                communities.add(hit);
            } else if (first.form() == Form.OWN || ours && !road(text, hit.end())) {
                streets.add(hit);
            }
        }
    }

    private static boolean road(String text, int end) {
        return end < text.length() && ROADS.indexOf(text.charAt(end)) >= 0;
    }

    private static Optional<Place> place(String text, @Nullable Hit street, List<Hit> communities) {
        String code = street == null ? null : street.meanings().getFirst().street();
        String evidence = street == null ? "" : text.substring(street.start(), street.end());
        communities.sort(Comparator.comparingInt((Hit hit) -> hit.end() - hit.start()).reversed());
        for (Hit hit : communities) {
            Community found = only(hit.meanings(), code);
            if (found != null) {
                return Optional.of(new Place(found.code(), found.streetCode(),
                        evidence + text.substring(hit.start(), hit.end())));
            }
        }
        return code == null ? Optional.empty() : Optional.of(new Place(null, code, evidence));
    }

    /** The one community meant: inside the named street, else the only one of this name; two of a name are nobody's. */
    private static @Nullable Community only(List<Meaning> meanings, @Nullable String street) {
        Community found = null;
        boolean swapped = meanings.stream().noneMatch(m -> fits(m, street) && m.form() == Form.OWN);
        for (Meaning meaning : meanings) {
            if (fits(meaning, street) && (swapped || meaning.form() == Form.OWN)) {
                if (found != null) {
                    return null;
                }
                found = meaning.community();
            }
        }
        return found;
    }

    private static boolean fits(Meaning meaning, @Nullable String street) {
        return street == null || meaning.street().equals(street);
    }

    private static @Nullable Hit longest(List<Hit> hits) {
        return hits.stream().max(Comparator.comparingInt(hit -> hit.end() - hit.start())).orElse(null);
    }

    private static String currentPart(String text) {
        Matcher matcher = CURRENT.matcher(text);
        int from = 0;
        while (matcher.find()) {
            from = matcher.end();
        }
        return text.substring(from);
    }

    /** Without spaces, so that 武汉 蔡甸 and 武汉蔡甸 are one. */
    private static String squeezed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u3000') {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
