package fanzha.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part, element by element, by local names: the same workbook comes in several namespaces. */
final class Xml implements AutoCloseable {
    private static final int ESCAPE_LENGTH = 7;
    /** A sheet nests six deep. */
    private static final int DEPTH_MAX = 64;

    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    private Xml(InputStream in) throws XMLStreamException {
        this.in = in;
        this.reader = Markup.read(in);
    }

    static Xml open(Parts parts, String name) throws IOException, XMLStreamException {
        return new Xml(parts.open(name));
    }

    static Xml of(InputStream in) throws XMLStreamException {
        return new Xml(in);
    }

    /** The next start or end of an element; 0 at the end of the part. */
    int next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event;
            }
        }
        return 0;
    }

    /** Moves to the next start of an element; false at the end of the part. */
    boolean nextStart() throws XMLStreamException {
        int event = next();
        while (event == XMLStreamConstants.END_ELEMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return reader.getLocalName();
    }

    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** r:id beside a plain id. */
    @Nullable String relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean flag(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw Unreadable.file(Trouble.DAMAGED);
        }
    }

    /** The characters up to the end of the element where the reader stands; what stands in elements below it not. */
    void text(StringBuilder into, int row, @Nullable String sheet) throws XMLStreamException {
        int own = depth;
        while (reader.hasNext()) {
            int event = advance();
            if (depth < own) {
                return;
            }
            if (depth == own && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE)) {
                Caps.checkLength(into.length() + reader.getTextLength(), row, sheet);
                into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    /** All characters up to the end of the element, those in elements below it too: a text of several fonts. */
    void textWithin(StringBuilder into, int row) throws XMLStreamException {
        int own = depth;
        while (reader.hasNext()) {
            int event = advance();
            if (depth < own) {
                return;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                Caps.checkLength(into.length() + reader.getTextLength(), row, null);
                into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    private int advance() throws XMLStreamException {
        int event = reader.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE || depth > DEPTH_MAX) {
            throw Unreadable.file(Trouble.UNSAFE_XML);
        }
        return event;
    }

    /** _x000D_ is how a workbook writes a character that XML may not hold. */
    static String unescaped(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("_x", i) && i + ESCAPE_LENGTH <= text.length() && text.charAt(i + 6) == '_'
                    && text.substring(i + 2, i + 6).matches("[0-9A-Fa-f]{4}")) {
                plain.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
                i += ESCAPE_LENGTH - 1;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        in.close();
    }
}
