package org.belfry.assembly;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fraction as statutes write it, such as one half or two thirds; a whole number has denominator
 * 1.
 */
public record Fraction(int numerator, int denominator) {
    public static final Fraction HALF = new Fraction(1, 2);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\s*/\\s*(\\d{1,6})");

    public Fraction {
        if (numerator < 0 || denominator < 1) {
            throw new IllegalArgumentException(numerator + "/" + denominator);
        }
    }

    public static Fraction whole(int number) {
        return new Fraction(number, 1);
    }

    /** Reads "2/3"; nothing for other texts and for a zero below the line. */
    public static Optional<Fraction> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches() || Integer.parseInt(written.group(2)) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Fraction(
                        Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))));
    }

    /** Whether it is more than nothing and at most the whole. */
    public boolean isPart() {
        return numerator > 0 && numerator <= denominator;
    }

    public boolean isWhole() {
        return numerator == denominator;
    }

    /** The least whole number that is at least this part of the base. */
    public int ceilOf(int base) {
        BigInteger[] parts = parts(base);
        return parts[0].intValueExact() + (parts[1].signum() > 0 ? 1 : 0);
    }

    /** The least whole number that is more than this part of the base. */
    public int moreThanOf(int base) {
        return parts(base)[0].intValueExact() + 1;
    }

    private BigInteger[] parts(int base) {
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(base))
                .divideAndRemainder(BigInteger.valueOf(denominator));
    }

    @Override
    public String toString() {
        return denominator == 1 ? Integer.toString(numerator) : numerator + "/" + denominator;
    }
}
