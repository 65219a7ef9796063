package fanzha.storm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What must hold at rest, whatever was killed before. Each statement finds offenders; there must be none. */
final class Checks {
    record Check(String says, String offenders) { }

    private static final List<Check> ALL = List.of(
            new Check("every delivery is whole", "select id from delivery where state <> 'DONE'"),
            new Check("received = accepted + merged + duplicate + quarantined",
                    "select id from delivery where received <> accepted + merged + duplicate + quarantined or received <> rows_total"),
            new Check("what receipts accepted and merged is stored, once", """
                    select d.id from delivery d where d.same_as is null and d.accepted + d.merged <>
                        (select count(*) from warning w where w.delivery = d.id)
                      + (select count(*) from warning_update u where u.delivery = d.id and u.version > 0 and u.news)"""),
            new Check("what receipts quarantined waits, once", """
                    select d.id from delivery d where d.same_as is null
                      and d.quarantined <> (select count(*) from quarantine q where q.delivery = d.id)"""),
            new Check("accepted = loops opened", """
                    select 'accepted ' || a.n || ', loops ' || l.n from (select coalesce(sum(accepted), 0) n from delivery) a,
                        (select count(*) n from loop) l where a.n <> l.n"""),
            new Check("every word of a warning reached a loop, once", """
                    select w.id from warning w
                    left join (select warning, count(*) n from warning_update where version > 0 and news group by 1) u on u.warning = w.id
                    left join (select (body -> 'warning' ->> 'value')::uuid warning, count(*) n from step where kind = 'WARNED' group by 1) s
                        on s.warning = w.id
                    where coalesce(s.n, 0) <> 1 + coalesce(u.n, 0)"""),
            new Check("a loop's head counts its steps, in one row of numbers", """
                    select l.id from loop l left join (select loop, count(*) n, max(seq) top from step group by 1) s on s.loop = l.id
                    where l.version is distinct from s.n or s.top - (select min(seq) from step where loop = l.id) + 1 <> s.n"""),
            new Check("an open loop has a clock and an owner, a closed one has none", """
                    select l.id from loop l left join open_item o on o.kind = 'LOOP' and o.subject = l.id and o.closed_at is null
                    where (l.closed_at is null) <> (o.subject is not null)"""),
            new Check("a quarantined row has a clock and an owner", """
                    select q.id from quarantine q left join open_item o
                        on o.kind = 'QUARANTINE' and o.subject = q.id and o.closed_at is null
                    where q.state = 'OPEN' and o.subject is null"""),
            new Check("the journal has a receipt for every row counted in", """
                    select d.id from delivery d where d.received <> (select coalesce(sum((detail ->> 'accepted')::int
                        + (detail ->> 'merged')::int + (detail ->> 'duplicate')::int + (detail ->> 'quarantined')::int), 0)
                        from journal_record j where j.deed = 'INTAKE' and j.subject = 'delivery:' || d.id)"""),
            new Check("a closed loop sends nothing any more", """
                    select s.id from sms s join loop l on l.id = s.loop where l.closed_at is not null and s.state = 'QUEUED'"""),
            new Check("every warning's person is there", """
                    select w.id from warning w left join identity i on i.id = w.identity where i.id is null"""));

    private Checks() { }

    /** Each broken rule with its first offender. */
    static List<String> broken(Books books) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Check check : ALL) {
            List<String> offenders = books.list(check.offenders);
            if (!offenders.isEmpty()) {
                broken.add(check.says + ": not so for " + offenders.size() + ", the first " + offenders.getFirst());
            }
        }
        return broken;
    }

    /** Every row of the sheet exactly once, whatever broke off and however often it was handed in. */
    static List<String> broken(Books books, Sheet sheet) throws SQLException {
        List<String> broken = new ArrayList<>();
        String of = sheet.file().getFileName() + ": ";
        long stored = books.number("""
                select count(w.id) from unnest(?::text[], ?::text[]) k (source, number)
                join warning w on w.source = k.source and w.number = k.number""", sheet.sources(), sheet.numbers());
        compare(broken, of + "warnings stored", sheet.warnings(), stored);
        compare(broken, of + "rows accepted or merged, over all hand-ins", sheet.warnings(),
                books.number("select sum(accepted + merged) from delivery where sha256 = ?", (Object) sheet.sha256()));
        compare(broken, of + "rows quarantined, over all hand-ins", sheet.lost(),
                books.number("select sum(quarantined) from delivery where sha256 = ?", (Object) sheet.sha256()));
        compare(broken, of + "hand-ins that did not receive every row", 0,
                books.number("select count(*) from delivery where sha256 = ? and received <> ?", sheet.sha256(), sheet.rows()));
        return broken;
    }

    static int count() {
        return ALL.size();
    }

    private static void compare(List<String> broken, String what, long wanted, long found) {
        if (wanted != found) {
            broken.add(what + ": " + found + ", not " + wanted);
        }
    }
}
