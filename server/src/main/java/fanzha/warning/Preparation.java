package fanzha.warning;

import fanzha.people.Candidate;
import fanzha.people.Delivered;
import fanzha.people.People;
import fanzha.kernel.UnitCode;
import fanzha.sheet.Row;
import fanzha.sheet.Table;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes the rows of one delivery ready without touching the store: parsed, placed, tokens made, sealed. */
final class Preparation {
    private final Delivery delivery;
    private final Table table;
    private final Header header;
    private final RowReader reader;
    private final Tools tools;

    /** @param ids names quarantined rows */
    record Tools(People people, Vault vault, Whereabouts whereabouts, Set<String> knownSources, UnitCode centre,
                 Supplier<UUID> ids) {
    }

    Preparation(Delivery delivery, Table table, Header header, Tools tools) {
        this.delivery = delivery;
        this.table = table;
        this.header = header;
        this.tools = tools;
        this.reader = new RowReader(header, delivery.source(), tools.knownSources(), delivery.receivedAt());
    }

    Chunk chunk(int from) {
        int to = Math.min(from + Chunk.ROWS_MAX, table.rows());
        long characters = 0;
        List<SheetWarning> reaching = new ArrayList<>(to - from);
        List<QuarantineBook.Kept> unreaching = new ArrayList<>();
        for (int i = from; i < to && characters < Chunk.CHARACTERS_MAX; i++) {
            Row row = table.row(i);
            characters += row.cells().stream().mapToInt(String::length).sum();
            SheetWarning said = reader.read(row);
            if (said.reachesSomebody()) {
                reaching.add(said);
            } else {
                unreaching.add(kept(said, row));
            }
        }
        return new Chunk(prepared(reaching), unreaching);
    }

    private List<PreparedRow> prepared(List<SheetWarning> rows) {
        List<Whereabouts.Found> where = rows.stream().map(r -> tools.whereabouts().find(r.details())).toList();
        List<Delivered> who = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            SheetWarning said = rows.get(i);
            who.add(new Delivered(said.name(), said.phone(), said.idCard(), where.get(i).unit()));
        }
        List<Candidate> candidates = tools.people().prepare(who);
        List<PreparedRow> prepared = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            SheetWarning said = rows.get(i);
            byte[] sealed = tools.vault().seal(candidates.get(i).key(), Vault.DETAILS, said.details().bytes());
            prepared.add(new PreparedRow(delivery.id(), delivery.receivedAt(), said, prints(said), where.get(i),
                    candidates.get(i), sealed));
        }
        return prepared;
    }

    private QuarantineBook.Kept kept(SheetWarning said, Row row) {
        long key = tools.vault().issue(1)[0];
        Quarantined item = new Quarantined(tools.ids().get(), delivery.id(), said.source(), delivery.file(row.sheet()), said.row(),
                Column.PHONE.label(), Problem.REACHES_NOBODY, List.of(), said.flags(), said.level(), tools.centre(),
                delivery.receivedAt());
        return new QuarantineBook.Kept(item, print("quarantine", said),
                new DeliveryBook.Raw(key, tools.vault().seal(key, Vault.ROW, row.bytes())),
                tools.vault().seal(key, Vault.READING, Reading.of(header, row.cells()).bytes()));
    }

    private PreparedRow.Prints prints(SheetWarning said) {
        ByteBuffer facts = print("row", said);
        return new PreparedRow.Prints(facts, said.issuedAt() == null ? facts
                : ByteBuffer.wrap(tools.vault().token("issued", HexFormat.of().formatHex(facts.array()) + said.issuedAt())));
    }

    private ByteBuffer print(String kind, SheetWarning said) {
        // The number belongs to it: two sources' rows may say the same of two warnings.
        return ByteBuffer.wrap(tools.vault().token(kind,
                said.source() + '\n' + said.number() + '\n' + String.join("\n", said.facts())));
    }
}
