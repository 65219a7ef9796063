package fanzha.session.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class ExposureTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "127.8.8.8"})
    void on_this_machine_alone_no_https_is_needed(String address) {
        assertThatCode(() -> listen(address, "false")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "10.6.14.20"})
    void beyond_this_machine_it_refuses_without_https_and_names_the_mend(String address) {
        assertThatThrownBy(() -> listen(address, "false")).hasMessageContaining("拒绝启动").hasMessageContaining("FANZHA_HTTPS=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.6.14.20"})
    void behind_https_it_may_be_reached(String address) {
        assertThatCode(() -> listen(address, "true")).doesNotThrowAnyException();
    }

    @Test
    void an_address_that_is_none_is_named() {
        assertThatThrownBy(() -> listen("不是地址", "false")).hasMessageContaining("不是地址");
    }

    private static void listen(String address, String https) {
        Exposure exposure = new Exposure();
        exposure.setEnvironment(new MockEnvironment().withProperty("server.address", address).withProperty("fanzha.https", https));
        exposure.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
