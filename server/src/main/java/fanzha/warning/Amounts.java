package fanzha.warning;

import fanzha.kernel.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts in yuan or ten thousand yuan: 86000, 86,000.50元, ¥86000, 8.6万, 8.6万元. */
final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("(?:人民币|RMB|[¥￥])?\\s*(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(万)?\\s*(?:元|圆|RMB)?");

    private Amounts() {
    }

    static Optional<Money> read(String text, boolean inTenThousands) {
        Matcher amount = AMOUNT.matcher(text.replace(",", ""));
        if (!amount.matches()) {
            return Optional.empty();
        }
        boolean tenThousands = amount.group(2) != null || inTenThousands;
        BigDecimal fen = new BigDecimal(amount.group(1)).movePointRight(tenThousands ? 6 : 2).stripTrailingZeros();
        // Finer than a fen is a slip of the pen, not an amount.
        return fen.scale() > 0 ? Optional.empty() : Optional.of(new Money(fen.longValueExact()));
    }
}
