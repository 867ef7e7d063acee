package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A set at the parameters of its field, as the numbers where membership changes: each with what holds below it, at it and
 * above it. What is given is part of the set. Thread-safe if its work is unlimited.
 */
final class SetPicture implements Picture {

    private static final int SHOWN = 15;

    /** Where a gap is tested: not in its very middle, which may be a pole. */
    private static final BigDecimal WITHIN = new BigDecimal("0.4137");

    private final Expr set;
    private final Optional<Expr> given;
    private final List<Point> points;
    private final String variable;
    private final int digits;
    private final Work work;
    private final Map<Integer, String> known = new ConcurrentHashMap<>();

    /**
     * Prepares the picture.
     *
     * @param set a set or condition
     * @param given a fact on the variable; numbers without it belong to no set
     * @param points the parameters
     * @param variable the name it is a set of
     * @param digits working precision, at least {@link Precision#LEAST}
     * @param work is spent by evaluations
     */
    SetPicture(Expr set, Optional<Expr> given, List<Point> points, String variable, int digits, Work work) {
        this.set = set;
        this.given = given;
        this.points = List.copyOf(points);
        this.variable = variable;
        this.digits = digits;
        this.work = work;
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public String at(int number) {
        String text = known.get(number);
        if (text == null) {
            text = drawn(new SetPoint(points.get(number).values(), variable, digits, work));
            known.put(number, text);
        }
        return text;
    }

    private String drawn(SetPoint point) {
        List<BigDecimal> critical = CriticalValues.of(set, point);
        if (given.isPresent()) {
            critical = CriticalValues.merged(critical, CriticalValues.of(given.get(), point), point);
        }
        SetMembership membership = new SetMembership(point);
        List<Boolean> gaps = new ArrayList<>();
        gaps(critical).forEach(x -> gaps.add(belongs(membership, x)));
        StringBuilder text = new StringBuilder(sign(gaps.get(0)));
        for (int i = 0; i < critical.size(); i++) {
            boolean at = belongs(membership, critical.get(i));
            if (at != gaps.get(i) || at != gaps.get(i + 1)) {
                text.append(' ').append(Meaning.rounded(critical.get(i), SHOWN));
                text.append(sign(at)).append(sign(gaps.get(i + 1)));
            }
        }
        return text.toString();
    }

    private static String sign(boolean belongs) {
        return belongs ? "+" : "-";
    }

    private boolean belongs(SetMembership membership, BigDecimal x) {
        work.spend(1);
        return given.map(fact -> membership.of(fact, x).orElse(false)).orElse(true)
                && membership.of(set, x).orElse(false);
    }

    /** Returns a number below all critical values, one in each gap between them, and one above all. */
    private static List<BigDecimal> gaps(List<BigDecimal> critical) {
        BigDecimal lowest = critical.get(0);
        BigDecimal highest = critical.get(critical.size() - 1);
        List<BigDecimal> gaps = new ArrayList<>();
        gaps.add(lowest.subtract(lowest.abs()).subtract(BigDecimal.ONE));
        for (int i = 0; i + 1 < critical.size(); i++) {
            BigDecimal width = critical.get(i + 1).subtract(critical.get(i));
            gaps.add(critical.get(i).add(width.multiply(WITHIN)));
        }
        gaps.add(highest.add(highest.abs()).add(BigDecimal.ONE));
        return gaps;
    }
}
