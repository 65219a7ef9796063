package fanzha.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who may sign in to the demo; these accounts exist in a demo's folder alone. */
@Component
@ConditionalOnProperty("fanzha.demo")
final class Playbill {
    @EventListener
    void ready(ApplicationReadyEvent ready) {
        System.err.println("演示数据。可用账号（警号 / 口令，免第二因素）：");
        for (DemoLogins.Login login : DemoLogins.ALL) {
            System.err.println("  " + word(login) + "  " + login.badge() + " / " + login.password());
        }
    }

    private static String word(DemoLogins.Login login) {
        return switch (login.role()) {
            case DESK -> "劝阻席  ";
            case STATION -> "派出所  ";
            case LEADER -> "带班领导";
            case ADMIN -> "管理员  ";
        };
    }
}
