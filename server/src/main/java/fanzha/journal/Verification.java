package fanzha.journal;

import fanzha.journal.Anchors.Anchor;
import fanzha.journal.Flaw.Kind;
import fanzha.kernel.CentreCode;
import fanzha.store.Doors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks the whole chain and says where it breaks. It trusts nothing that the database says about itself. */
public final class Verification {
    private static final int LINKS_PER_PAGE = 5_000;
    private static final int FLAWS_MAX = 100;

    private final JdbcTemplate jdbc;
    private final Doors doors;
    private final CentreCode centre;
    private final Marks marks;
    private final Anchors anchors;

    private record Link(long seq, byte[] hash, @Nullable Row row, byte @Nullable [] mark) { }

    /** One walk: the place reached, and what was found on the way. */
    private final class Walk {
        private final Map<Long, String> promised = new TreeMap<>();
        private final List<Flaw> flaws = new ArrayList<>();
        private long seq;
        private long links;
        private byte[] hash = Digest.NOTHING;

        private Walk(List<Anchor> anchors) {
            for (Anchor a : anchors) {
                String other = promised.putIfAbsent(a.seq(), a.hash());
                if (other != null && !other.equals(a.hash())) {
                    flaw(Kind.REWRITTEN, a.seq());
                }
            }
            promised.remove(0L);
        }

        private void pass(Link link) {
            if (link.seq != seq + 1) {
                flaw(Kind.LINK_GONE, seq + 1);
            }
            if (link.row == null) {
                flaw(Kind.RECORD_GONE, link.seq);
            } else {
                check(link, Digest.canonical(centre, link.row));
            }
            String once = promised.remove(link.seq);
            if (once != null && !once.equals(HexFormat.of().formatHex(link.hash))) {
                flaw(Kind.REWRITTEN, link.seq);
            }
            seq = link.seq;
            hash = link.hash;
            links++;
        }

        private void check(Link link, String canonical) {
            if (!Arrays.equals(link.hash, Digest.link(hash, link.seq, canonical))) {
                flaw(Kind.BROKEN, link.seq);
            }
            if (!Arrays.equals(link.mark, marks.of(canonical))) {
                flaw(Kind.FORGED, link.seq);
            }
        }

        private Verdict end() {
            promised.keySet().forEach(gone -> flaw(gone > seq ? Kind.CUT : Kind.LINK_GONE, gone));
            return new Verdict(links, List.copyOf(flaws));
        }

        private void flaw(Kind kind, long where) {
            if (flaws.size() < FLAWS_MAX) {
                flaws.add(new Flaw(kind, where));
            }
        }
    }

    Verification(Ground ground, Marks marks, Anchors anchors) {
        this.jdbc = ground.jdbc();
        this.doors = ground.doors();
        this.centre = ground.centre();
        this.marks = marks;
        this.anchors = anchors;
    }

    public Verdict walk() {
        // The anchors first: what is linked meanwhile is not missed by an anchor read later.
        Walk walk = new Walk(anchors.list());
        List<Link> page;
        do {
            long after = walk.seq;
            page = doors.asCentre(() -> page(after));
            page.forEach(walk::pass);
        } while (page.size() == LINKS_PER_PAGE);
        long outside = doors.asCentre(this::outside);
        if (outside > 0) {
            walk.flaw(Kind.OUTSIDE, outside);
        }
        return walk.end();
    }

    private List<Link> page(long after) {
        return jdbc.query("""
                select c.seq, c.hash, r.id, r.at, r.actor, r.unit, r.deed, r.subject, r.purpose, r.detail, r.mark
                from journal_chain c left join journal_record r on r.centre = c.centre and r.id = c.record
                where c.centre = ? and c.seq > ? order by c.seq limit ?""",
                (found, n) -> link(found), centre.digits(), after, LINKS_PER_PAGE);
    }

    private static Link link(ResultSet found) throws SQLException {
        boolean gone = found.getObject("id") == null;
        return new Link(found.getLong("seq"), found.getBytes("hash"), gone ? null : JdbcJournal.row(found),
                found.getBytes("mark"));
    }

    /** Records that had their turn and have no link: somebody took the link away. */
    private long outside() {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select count(*) from journal_record r
                where centre = ? and tx < (select horizon from journal_chain where centre = ? order by seq desc limit 1)
                  and not exists (select from journal_chain c where c.centre = r.centre and c.record = r.id)""",
                Long.class, centre.digits(), centre.digits()));
    }
}
