package fanzha.warning.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the controllers ask for besides their own room. */
@Configuration(proxyBeanMethods = false)
@Import({DeliveryController.Asking.class, QuarantineController.Around.class, MendingController.Asking.class})
class WarningWebConfig {
}
