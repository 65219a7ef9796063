package fanzha.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.OfficeRule;
import fanzha.session.SessionRule;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;

class WordsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    /** What a resident reads or hears is Chinese, whatever the screen speaks. */
    private static final List<String> FOR_RESIDENTS = List.of("sms.", "script.expose.");

    static Stream<Path> chinese() throws IOException {
        return Files.list(MESSAGES).filter(file -> !file.getFileName().toString().contains("_")).sorted();
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void every_text_is_there_in_both_languages(Path file) throws IOException {
        Properties english = load(MESSAGES.resolve(file.getFileName().toString().replace(".properties", "_en.properties")));
        assertThat(english.stringPropertyNames()).isEqualTo(load(file).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void both_languages_name_the_same_things(Path file) throws IOException {
        Properties english = load(MESSAGES.resolve(file.getFileName().toString().replace(".properties", "_en.properties")));
        load(file).forEach((key, text) -> assertThat(places((String) english.get(key))).as(key.toString())
                .isEqualTo(places((String) text)));
    }

    @Test
    void every_rule_of_office_and_session_has_its_words() {
        MessageSource words = new Words().messageSource();
        Stream.concat(Arrays.stream(OfficeRule.values()).map(r -> "office." + r), Arrays.stream(SessionRule.values()).map(r -> "session." + r))
                .forEach(key -> assertThat(words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE)).as(key).isNotBlank());
    }

    @Test
    void whoever_asks_for_no_language_we_speak_reads_chinese() {
        MessageSource words = new Words().messageSource();
        assertThat(words.getMessage("problem.title.404", null, Locale.CHINESE)).isEqualTo("没有找到");
        assertThat(words.getMessage("problem.title.404", null, Locale.ENGLISH)).isEqualTo("Not found");
        assertThat(words.getMessage("problem.title.404", null, Locale.FRENCH)).isEqualTo("没有找到");
    }

    private static int places(String text) {
        return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties load(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        texts.keySet().removeIf(key -> FOR_RESIDENTS.stream().anyMatch(key.toString()::startsWith));
        return texts;
    }
}
