package fanzha.channel;

import fanzha.kernel.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends nothing: writes into the log that it would have. For the demo, and until a centre has a carrier. */
final class LogGateway implements SmsGateway {
    private static final Logger LOG = LoggerFactory.getLogger(LogGateway.class);

    @Override
    public Answer send(PhoneNumber phone, String text, String key) {
        LOG.info("短信（未接运营商，只记日志） {} {} 字 {}", phone.masked(), text.length(), key);
        return new Answer(SmsResult.DELIVERED, "LOGGED");
    }
}
