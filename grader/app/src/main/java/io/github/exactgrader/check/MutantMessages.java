package io.github.exactgrader.check;

/**
 * What a student is told whose wrong answer is a generated mutant of the key: which kind of slip it is, never what is right.
 */
final class MutantMessages {

    /** Whose value a slip of the whole is about. */
    static final String ANSWER = "the answer";

    static final String END = "an end";

    static final String TERM_SIGN = "Check the sign of one term.";
    static final String TERM_LOST = "A term is missing.";
    static final String EXCHANGED =
            "Check the order in a difference or a quotient: which is taken from, or divided by, which?";
    static final String CONSTANT_FACTOR = "Check the constant factors: one is missing, or is off by a factor of 2.";
    static final String FACTOR_LOST = "A factor or a denominator is missing; was an inner derivative forgotten?";
    static final String ABS_LOST = "A modulus is missing.";
    static final String ABS_ADDED = "There is a modulus where none belongs.";
    static final String EXPONENT = "Check the exponents: one is off by 1, or has the wrong sign.";
    static final String SQUARE = "Check the squares: one is missing or too many.";
    static final String ROOT = "Check the square roots: one is missing or too many.";
    static final String EXTREME = "Check maximum against minimum.";
    static final String LOGARITHM = "Check the base of the logarithm.";
    static final String DEGREES = "Angles are in radians here, not in degrees.";
    static final String RANGE = "Check where the sum or product starts and ends: it is off by one.";
    static final String MEAN = "Check sum against mean.";
    static final String SWAPPED = "Check which symbol belongs where: one stands in the place of another.";
    static final String CONVENTION =
            "Check the factor 2 beside a symbol: does the loss of this sheet come with a factor one half?";
    static final String POWER_INSIDE = "Check what the power belongs to: the function or its argument.";
    static final String SINE = "Check sine against cosine.";
    static final String FUNCTION_LOST = "One of the functions is not applied.";

    static final String END_STRICT = "Does each end belong to the set? Mind < against <=.";
    static final String END_LOST = "One of the conditions is missing.";
    static final String DIRECTION = "Check the direction of an inequality.";
    static final String AND_OR = "Check \"and\" against \"or\".";
    static final String PART = "A part of the set is missing or too many.";

    static final String ENTRY_SIGN = "Check the sign of one entry.";
    static final String REVERSED = "The entries are in the opposite order.";
    static final String TRANSPOSED = "Rows and columns are exchanged.";
    static final String STEP_EARLY = "It is one step behind: each row belongs one place earlier.";
    static final String STEP_LATE = "It is one step ahead: each row belongs one place later.";
    static final String RATIO = "Your results are the right ones times one and the same number.";
    static final String DECIMAL_POINT = "Check where the decimal point is.";

    private MutantMessages() {}

    static String sign(String subject) {
        return subject.equals(ANSWER) ? "Check the sign of the whole answer." : "Check the sign of " + subject + ".";
    }

    static String twice(String subject) {
        return capital(subject) + " is twice what it should be.";
    }

    static String half(String subject) {
        return capital(subject) + " is half of what it should be.";
    }

    static String reciprocal(String subject) {
        return capital(subject) + " is upside down: take the reciprocal.";
    }

    static String negativePart(String subject) {
        return capital(subject) + " lost its sign: it should not always be positive.";
    }

    static String square(String subject) {
        return capital(subject) + " is the square of what it should be.";
    }

    static String root(String subject) {
        return capital(subject) + " is the square root of what it should be.";
    }

    static String complement(String subject) {
        return capital(subject) + " is one minus what it should be.";
    }

    static String oneMore(String subject) {
        return capital(subject) + " is one more than it should be.";
    }

    static String oneLess(String subject) {
        return capital(subject) + " is one less than it should be.";
    }

    private static String capital(String subject) {
        return Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
    }
}
