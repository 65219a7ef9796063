package fanzha.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML that declares nothing of its own and holds no tag or text without end: a parser keeps a tag of a hundred megabytes
 * whole before anybody may say no.
 */
final class Markup extends FilterInputStream {
    /** 32,767 characters, each written as a reference. */
    private static final int RUN_BYTES_MAX = 512 * 1024;
    private static final int DECLARATION = 'D';
    private static final XMLInputFactory FACTORY = factory();

    private int run;
    private int before;
    private int beforeThat;
    private boolean special;
    private boolean text;

    private Markup(InputStream in) {
        super(in);
    }

    static XMLStreamReader read(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new Markup(in));
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int i = offset; i < offset + read; i++) {
            look(into[i]);
        }
        return read;
    }

    /** Counts from one '<' to the next; in comments and CDATA, where they may stand freely, from '<!' on. */
    private void look(int b) {
        if (beforeThat == '<' && before == '!' && b == DECLARATION) {
            throw Unreadable.file(Trouble.UNSAFE_XML);
        }
        if (b == '<' && !special) {
            run = 0;
            text = false;
        } else if (++run > RUN_BYTES_MAX) {
            throw text ? Unreadable.file(Trouble.CELL_TOO_LONG, "32,767") : Unreadable.file(Trouble.UNSAFE_XML);
        }
        text |= b == '>' && !special;
        special = special ? !(b == '>' && (before == '-' || before == ']') && beforeThat == before) : before == '<' && b == '!';
        beforeThat = before;
        before = b;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
