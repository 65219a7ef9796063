package fanzha.kernel;

import java.math.BigDecimal;

/** An amount in fen (分), never negative; 1 yuan = 100 fen. */
public record Money(long fen) implements Comparable<Money> {
    public Money {
        if (fen < 0) {
            throw new IllegalArgumentException("金额不能为负");
        }
    }

    /** @throws IllegalArgumentException when the text is no number, is negative or is finer than a fen */
    public static Money yuan(String text) {
        try {
            return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("金额应为数字，最多两位小数，例如 86000 或 86000.50", e);
        }
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan without needless decimals: 86000 or 86000.50. */
    @Override
    public String toString() {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        return fen % 100 == 0 ? yuan.toBigInteger().toString() : yuan.toPlainString();
    }
}
