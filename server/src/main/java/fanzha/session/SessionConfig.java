package fanzha.session;

import fanzha.seal.KeysInUse;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the room together, and calls for the first administrator of an empty installation. */
@Configuration(proxyBeanMethods = false)
@Import(Ground.class)
class SessionConfig {
    @Bean
    JdbcAccounts jdbcAccounts(Ground ground) {
        return new JdbcAccounts(ground.jdbc(), ground.centre());
    }

    @Bean
    KeysInUse sessionKeysInUse(JdbcTemplate jdbc) {
        return JdbcAccounts.keysInUse(jdbc);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    SignIn signIn(Ground ground, JdbcAccounts accounts, Passwords passwords) {
        return new SignIn(ground, accounts, passwords, new Brake(ground, accounts));
    }

    @Bean
    Accounts accounts(Ground ground, JdbcAccounts accounts, Passwords passwords) {
        return new Accounts(ground, accounts, passwords);
    }

    @Bean
    Sittings sittings(Ground ground, JdbcAccounts accounts) {
        return new Sittings(ground, accounts);
    }

    @Bean
    FirstAdministrator firstAdministrator(Ground ground, JdbcAccounts accounts, Passwords passwords, Accounts joining) {
        return new FirstAdministrator(ground, accounts, passwords, joining);
    }

    @Bean
    Call call(Ground ground, FirstAdministrator first, @Value("${fanzha.errand:false}") boolean errand) {
        return new Call(ground.demo() || errand, first);
    }

    /**
     * Prints the code where only somebody at the machine can read it: not in the log.
     *
     * @param silent a demo has its logins, and a command that soon ends has no page to enter the code at
     */
    record Call(boolean silent, FirstAdministrator first) {
        @EventListener(ApplicationReadyEvent.class)
        void print() {
            if (!silent) {
                first.open().ifPresent(code -> List.of("",
                        "本系统还没有管理员。首位管理员一次性注册码（只显示这一次，重启后更换）：",
                        "  " + code,
                        "请在登录页选择“首次使用”，输入注册码、警号、姓名和密码。", "").forEach(System.out::println));
            }
        }
    }
}
