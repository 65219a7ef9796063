package fanzha.dissuasion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All versions of the protocol: new loops pin the current one, older loops keep theirs. */
public interface Protocols {
    Protocol current();

    /** @throws java.util.NoSuchElementException when there is no such version */
    Protocol get(int version);

    /** The version that ships with the product. */
    static Protocol shipped() {
        try (InputStream in = Protocols.class.getResourceAsStream("/protocol/1.json")) {
            return Text.MAPPER.readValue(in, Protocol.class);
        } catch (IOException e) {
            throw new UncheckedIOException("随产品发布的劝阻规程 protocol/1.json 读不出来", e);
        }
    }

    /** How a protocol is written as text; an absent flag is false. */
    final class Text {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

        private Text() {
        }

        static Protocol read(String json) {
            return MAPPER.readValue(json, Protocol.class);
        }

        static String write(Protocol protocol) {
            return MAPPER.writeValueAsString(protocol);
        }
    }
}
