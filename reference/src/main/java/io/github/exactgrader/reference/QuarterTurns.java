package io.github.exactgrader.reference;

/**
 * Sine and cosine of an angle counted in quarter turns: of (pi/2)(p - q).
 *
 * <p>Multiples of a quarter turn come out as exactly 0, 1 and -1, which {@code sin(PI / 2 * d)} does not give: there
 * {@code d = 2} yields 1.2e-16 and {@code d = 4} a negative number, on the wrong side of a square root's domain.
 * The difference is reduced to [-1, 1] in exact arithmetic (remainders, and the rounding error of p - q carried
 * along) before it is multiplied by pi/2, so the sign of each result is the true one. Each is within 2 ulp.
 *
 * @param sine sin((pi/2)(p - q)), in [-1, 1]
 * @param cosine cos((pi/2)(p - q)), in [-1, 1]
 */
public record QuarterTurns(double sine, double cosine) {
    private static final double HALF_PI = StrictMath.PI / 2;

    /**
     * Returns the sine and cosine of (pi/2)(p - q).
     *
     * @param p finite
     * @param q finite
     * @throws IllegalArgumentException if p or q is not finite
     */
    public static QuarterTurns ofDifference(double p, double q) {
        double a = StrictMath.IEEEremainder(Demand.finite("p", p), 4);
        double b = StrictMath.IEEEremainder(Demand.finite("q", q), 4);
        double sum = a - b;
        double part = sum - a;
        double rounding = (a - (sum - part)) - (b + part);
        double turns = StrictMath.IEEEremainder(sum, 4);
        if (StrictMath.abs(turns) <= 1) {
            return within(turns, rounding, 1);
        }
        return within(StrictMath.copySign(2, turns) - turns, -rounding, -1);
    }

    /** Takes the angle as an unevaluated sum in [-1, 1] quarter turns; the sign is that of the cosine's half plane. */
    private static QuarterTurns within(double turns, double rounding, int cosineSign) {
        double angle = turns + rounding;
        double sine = StrictMath.sin(HALF_PI * angle);
        if (StrictMath.abs(angle) <= 0.5) {
            return new QuarterTurns(sine, cosineSign * StrictMath.cos(HALF_PI * angle));
        }
        double toQuarter = (1 - StrictMath.abs(turns)) - StrictMath.copySign(1, turns) * rounding;
        return new QuarterTurns(sine, cosineSign * StrictMath.sin(HALF_PI * toQuarter));
    }
}
