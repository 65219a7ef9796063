package fanzha.sheet;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An xlsx or xlsm, whatever its name: only its cells are read, never a macro, a link or a picture. */
final class XlsxBook {
    private final Parts parts;
    private final Bounds bounds;
    private final SharedTexts shared = new SharedTexts();

    private XlsxBook(Parts parts, Bounds bounds) {
        this.parts = parts;
        this.bounds = bounds;
    }

    /** @param target the part, null where it lies outside the file */
    private record Relation(String type, @Nullable String target) {
    }

    static Book open(byte[] bytes, Bounds bounds) {
        try (Parts parts = Parts.of(bytes, bounds)) {
            return new XlsxBook(parts, bounds).read();
        } catch (IOException | XMLStreamException | UncheckedStreamException e) {
            throw Unreadable.file(Trouble.DAMAGED);
        }
    }

    private Book read() throws IOException, XMLStreamException {
        String workbook = relations("").values().stream().filter(r -> r.type.endsWith("/officeDocument"))
                .map(Relation::target).findFirst().orElse("xl/workbook.xml");
        if (workbook == null || !parts.has(workbook)) {
            throw notASheet();
        }
        if (workbook.endsWith(".bin")) {
            throw Unreadable.file(Trouble.NOT_A_SHEET, "xlsb");
        }
        if (!workbook.endsWith(".xml") || parts.has("word/document.xml") || parts.has("ppt/presentation.xml")) {
            throw Unreadable.file(Trouble.NOT_A_SHEET, "Word/PowerPoint");
        }
        Map<String, Relation> relations = relations(workbook);
        int[] formats = new int[0];
        for (Relation relation : relations.values()) {
            if (relation.target != null && relation.type.endsWith("/sharedStrings") && parts.has(relation.target)) {
                sharedTexts(relation.target);
            } else if (relation.target != null && relation.type.endsWith("/styles") && parts.has(relation.target)) {
                formats = XlsxStyles.read(parts, relation.target);
            }
        }
        return new Book(sheets(workbook, relations, formats), notes());
    }

    private List<Grid> sheets(String workbook, Map<String, Relation> relations, int[] formats) throws IOException, XMLStreamException {
        List<String[]> named = new ArrayList<>();
        boolean since1904 = false;
        try (Xml xml = Xml.open(parts, workbook)) {
            while (xml.nextStart()) {
                if (xml.name().equals("workbookPr")) {
                    since1904 = xml.flag("date1904");
                } else if (xml.name().equals("sheet") && named.size() < Caps.SHEETS_MAX) {
                    named.add(new String[] {xml.attribute("name"), xml.relation()});
                }
            }
        }
        List<Grid> grids = new ArrayList<>();
        for (String[] sheet : named) {
            Relation relation = sheet[1] == null ? null : relations.get(sheet[1]);
            if (relation == null || relation.type.endsWith("/worksheet") && (relation.target == null || !parts.has(relation.target))) {
                throw Unreadable.file(Trouble.DAMAGED);
            }
            if (relation.type.endsWith("/worksheet")) {
                GridWriter grid = new GridWriter(sheet[0] == null ? "" : sheet[0], shared, bounds);
                new XlsxSheet(grid, formats, since1904).read(parts, relation.target);
                grids.add(grid.end());
            }
        }
        return grids;
    }

    private void sharedTexts(String part) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        try (Xml xml = Xml.open(parts, part)) {
            for (int event = xml.next(); event != 0; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("t")) {
                    xml.text(text, 0, null);
                } else if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("rPh")) {
                    xml.text(new StringBuilder(), 0, null); // how to pronounce it
                } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("si")) {
                    shared.add(Xml.unescaped(text.toString()));
                    text.setLength(0);
                }
            }
        }
    }

    /** By id. @param part whose relations; empty: the archive's */
    private Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!parts.has(name)) {
            return relations;
        }
        try (Xml xml = Xml.open(parts, name)) {
            while (xml.nextStart()) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (xml.name().equals("Relationship") && id != null && type != null && target != null) {
                    boolean outside = "External".equals(xml.attribute("TargetMode"));
                    relations.put(id, new Relation(type, outside ? null : resolved(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        String path = target.replace('\\', '/');
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        String from = folder;
        while (path.startsWith("../") && from.endsWith("/")) {
            path = path.substring(3);
            from = from.substring(0, from.lastIndexOf('/', from.length() - 2) + 1);
        }
        return from + (path.startsWith("./") ? path.substring(2) : path);
    }

    private Unreadable notASheet() {
        return Unreadable.file(Trouble.NOT_A_SHEET, parts.has("content.xml") ? "ods"
                : parts.has("word/document.xml") || parts.has("ppt/presentation.xml") ? "Word/PowerPoint" : "zip");
    }

    private List<Note> notes() {
        boolean code = parts.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")
                || name.contains("/externallinks/"));
        return code ? List.of(Note.of(Note.Kind.CODE_IGNORED)) : List.of();
    }
}
