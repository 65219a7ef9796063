package fanzha.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.kernel.PhoneNumber;
import fanzha.kernel.UnitCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class SmsTest {
    private static final UnitCode CENTRE = new UnitCode("420114500000");

    @Test
    void our_message_carries_no_link_and_no_code_to_scan() {
        for (String link : List.of("请看 https://a.b", "请看 www.fanzha", "下载 fanzha-app.cn/x", "请扫二维码", "点击查看", "打开链接")) {
            assertThatThrownBy(() -> sms("16000001234", link)).hasMessageContaining("不带链接和二维码");
        }
    }

    @Test
    void the_words_we_ship_lead_nowhere_and_say_who_sends_them() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Resource bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8));
            words.stringPropertyNames().stream().filter(key -> key.startsWith("sms.")).map(words::getProperty)
                    .forEach(texts::add);
        }
        assertThat(texts).hasSizeGreaterThanOrEqualTo(4).allSatisfy(text -> assertThat(sms("16000001234", text).text())
                .startsWith("【{0}】").contains("{1}"));
    }

    @Test
    void a_landline_gets_no_message_and_the_refusal_says_so() {
        assertThatThrownBy(() -> sms("02700000000", "请勿转账")).hasMessageContaining("座机收不到短信");
    }

    @Test
    void a_message_has_words_and_a_bound() {
        assertThatThrownBy(() -> sms("16000001234", " ")).hasMessageContaining("300");
        assertThatThrownBy(() -> sms("16000001234", "勿".repeat(301))).hasMessageContaining("301");
    }

    @Test
    void a_message_shows_neither_number_nor_words() {
        assertThat(sms("16000001234", "请勿转账").toString()).contains("160****1234").doesNotContain("转账", "16000001234");
    }

    private static Sms sms(String phone, String text) {
        return new Sms(new UUID(1, 1), new UUID(1, 2), "SMS", new UUID(1, 3), new PhoneNumber(phone), 1, text,
                Instant.EPOCH, CENTRE, false);
    }
}
