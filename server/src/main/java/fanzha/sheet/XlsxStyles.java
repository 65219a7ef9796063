package fanzha.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Which of a workbook's cell styles make a number a date. */
final class XlsxStyles {
    private XlsxStyles() {
    }

    /** By style, the codes of {@link NumberFormats}. */
    static int[] read(Parts parts, String part) throws IOException, XMLStreamException {
        Map<Integer, Integer> own = new HashMap<>();
        int[] formats = new int[64];
        int count = 0;
        boolean cells = false;
        try (Xml xml = Xml.open(parts, part)) {
            for (int event = xml.next(); event != 0; event = xml.next()) {
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                if (xml.name().equals("cellXfs")) {
                    cells = start;
                } else if (start && xml.name().equals("numFmt") && own.size() < Caps.STYLES_MAX) {
                    String code = xml.attribute("formatCode");
                    own.put(xml.number("numFmtId", 0), NumberFormats.of(code == null ? "" : code));
                } else if (start && cells && xml.name().equals("xf") && count < Caps.STYLES_MAX) {
                    int id = xml.number("numFmtId", 0);
                    formats = count == formats.length ? Arrays.copyOf(formats, count * 2) : formats;
                    Integer known = own.get(id);
                    formats[count++] = known == null ? NumberFormats.builtIn(id) : known;
                }
            }
        }
        return Arrays.copyOf(formats, count);
    }
}
