package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Plot;
import io.github.exactgrader.assignment.PlotScope;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.score.ScoreCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Draws curves over one symbol, with the answers of a class as marks on the main curve or as strips below it. */
final class CurvePlot {

    private static final int SAMPLES = 240;
    private static final int MOST_MARKS = 14;
    private static final int MOST_STRIPS = 7;
    private static final int ROW = 15;
    private static final int STRIPS_TOP = PlotFrame.BOTTOM + 42;
    private static final double LARGEST_MARK = 9;
    private static final double SMALLEST_MARK = 2.5;

    /** Six digits of a double are equal for answers that are. */
    private static final double DIGITS = 1e6;

    private final Plot.Curve plot;
    private final PlotScope scope;
    private final List<Expr> lines = new ArrayList<>();
    private final PlotFrame frame;

    /**
     * Reads the formulas of a picture.
     *
     * @throws SyntaxException if one cannot be read
     * @throws IllegalArgumentException if a number has no value
     */
    CurvePlot(Plot.Curve plot) throws SyntaxException {
        this.plot = plot;
        this.scope = new PlotScope(plot.at(), Set.of(plot.over()));
        for (String line : plot.lines().values()) {
            lines.add(scope.parse(line, Goal.FORMULA));
        }
        double from = constant(plot.from());
        double to = constant(plot.to());
        this.frame = new PlotFrame(new PlotFrame.Axis(plot.over(), from, to, false), vertical(from, to));
    }

    private double constant(String text) throws SyntaxException {
        return scope.value(scope.parse(text, Goal.FORMULA), Map.of())
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" has no value"));
    }

    private PlotFrame.Axis vertical(double from, double to) throws SyntaxException {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= SAMPLES; i++) {
            for (Expr line : lines) {
                OptionalDouble y = y(line, from + (to - from) * i / SAMPLES);
                low = y.isPresent() ? StrictMath.min(low, y.getAsDouble()) : low;
                high = y.isPresent() ? StrictMath.max(high, y.getAsDouble()) : high;
            }
        }
        String lowEnd = plot.low();
        String highEnd = plot.high();
        low = lowEnd == null ? StrictMath.min(0, low) : constant(lowEnd);
        high = highEnd == null ? high : constant(highEnd);
        return new PlotFrame.Axis("", low, high > low ? high : low + 1, false);
    }

    private OptionalDouble y(Expr line, double x) {
        return scope.value(line, Map.of(plot.over(), x));
    }

    /** Returns the picture with the answers of a class. */
    PlotPicture draw(List<ScoreCard> cards) {
        return plot.set() ? strips(cards) : marks(cards);
    }

    private void curves(Svg svg) {
        frame.drawGrid(svg);
        int number = 0;
        for (Expr line : lines) {
            Svg.Track track = new Svg.Track();
            for (int i = 0; i <= SAMPLES; i++) {
                double x = frame.x().from() + (frame.x().to() - frame.x().from()) * i / SAMPLES;
                OptionalDouble y = y(line, x);
                boolean inside = y.isPresent()
                        && y.getAsDouble() >= frame.y().from() - 0.05
                        && y.getAsDouble() <= frame.y().to() + 0.05;
                if (inside) {
                    track.to(frame.px(x), frame.py(y.getAsDouble()));
                } else {
                    track.lift();
                }
            }
            svg.path("curve c" + number++, track.toString());
        }
    }

    private PlotPicture marks(List<ScoreCard> cards) {
        PlotGroups<Double> answers = PlotGroups.of(cards, List.of(plot.field()), readings -> number(readings.get(0)));
        Svg svg = PlotPicture.open(PlotFrame.BOTTOM + 36, plot.title(), "");
        curves(svg);
        List<PlotPicture.Entry> entries = new ArrayList<>();
        double right = number(plot.right()).orElse(Double.NaN);
        entries.add(new PlotPicture.Entry("", plot.right(), count(answers, right), ""));
        List<String> shapes = new ArrayList<>();
        Svg others = new Svg();
        int outside = 0;
        int rare = 0;
        for (PlotGroups.Group<Double> group : answers.groups()) {
            String shape = mark(group.value(), radius(group.count(), cards.size()));
            shapes.add(mark(group.value(), SMALLEST_MARK * 2));
            if (shape.isEmpty()) {
                outside += group.count();
            } else if (group.value() != right) {
                if (entries.size() <= MOST_MARKS) {
                    String letter = PlotPicture.letter(entries.size() - 1);
                    entries.add(new PlotPicture.Entry(letter, group.answer(), group.count(), ""));
                    others.path("mark", shape)
                            .label(
                                    "letter",
                                    frame.px(group.value()),
                                    Math.max(9, main(group.value()) - radius(group.count(), cards.size()) - 3),
                                    letter);
                } else {
                    rare += group.count();
                }
            }
        }
        svg.add("<g class=\"others\">" + others + "</g>").path("right", mark(right, SMALLEST_MARK * 2));
        return new PlotPicture(
                plot.title(),
                svg.add("</svg>").toString(),
                entries,
                PlotPicture.note(outside, rare, answers.unread()),
                shapes,
                "",
                answers.ofCard());
    }

    private static int count(PlotGroups<Double> answers, double value) {
        return answers.groups().stream()
                .filter(group -> group.value() == value)
                .mapToInt(PlotGroups.Group::count)
                .sum();
    }

    /** Returns the value of a formula with six digits, so that spellings of one number are one group. */
    private Optional<Double> number(String text) {
        try {
            OptionalDouble value = scope.value(scope.parse(text, Goal.FORMULA), Map.of());
            return value.isPresent() ? Optional.of(rounded(value.getAsDouble())) : Optional.empty();
        } catch (SyntaxException noFormula) {
            return Optional.empty();
        }
    }

    static double rounded(double value) {
        if (value == 0) {
            return 0;
        }
        double scale = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(StrictMath.abs(value))));
        return StrictMath.rint(value / scale * DIGITS) / DIGITS * scale;
    }

    private static double radius(int count, int all) {
        return SMALLEST_MARK + (LARGEST_MARK - SMALLEST_MARK) * StrictMath.sqrt((double) count / all);
    }

    /** Returns how high the main curve is, within the drawing. */
    private double main(double x) {
        OptionalDouble y = y(lines.get(0), x);
        double inside = y.isPresent()
                ? StrictMath.max(frame.y().from(), StrictMath.min(frame.y().to(), y.getAsDouble()))
                : frame.y().from();
        return frame.py(inside);
    }

    /** Returns a line from the axis to the main curve with a disc on top; empty outside of the drawing. */
    private String mark(double x, double radius) {
        if (!frame.hasX(x)) {
            return "";
        }
        String r = Svg.number(radius);
        return "M" + Svg.number(frame.px(x)) + " " + PlotFrame.BOTTOM + "V" + Svg.number(main(x)) + "m-" + r + " 0a" + r
                + " " + r + " 0 1 0 " + Svg.number(2 * radius) + " 0a" + r + " " + r + " 0 1 0-"
                + Svg.number(2 * radius) + " 0";
    }

    private PlotPicture strips(List<ScoreCard> cards) {
        PlotGroups<String> answers = PlotGroups.of(cards, List.of(plot.field()), readings -> strip(readings.get(0)));
        String right = strip(plot.right()).orElse("");
        List<PlotPicture.Entry> entries = new ArrayList<>();
        Svg rows = new Svg().label("tick side", PlotFrame.LEFT - 5, STRIPS_TOP + 9, "right");
        Svg others = new Svg();
        int count = 0;
        int rare = 0;
        for (PlotGroups.Group<String> group : answers.groups()) {
            if (group.value().equals(right)) {
                count = group.count();
            } else if (entries.size() < MOST_STRIPS) {
                String letter = PlotPicture.letter(entries.size());
                entries.add(new PlotPicture.Entry(letter, group.answer(), group.count(), ""));
                int y = STRIPS_TOP + ROW * entries.size();
                others.label("letter side", PlotFrame.LEFT - 5, y + 9, letter)
                        .add("<path class=\"strip\" transform=\"translate(0 " + y + ")\" d=\"" + group.value()
                                + "\"/>");
            } else {
                rare += group.count();
            }
        }
        entries.add(0, new PlotPicture.Entry("", plot.right(), count, ""));
        int height = STRIPS_TOP + ROW * StrictMath.max(2, entries.size()) + 4;
        String shift = "translate(0 " + (STRIPS_TOP + ROW) + ")";
        Svg svg = PlotPicture.open(height, plot.title(), shift);
        curves(svg);
        svg.add("<path class=\"strip right\" transform=\"translate(0 " + STRIPS_TOP + ")\" d=\"" + right + "\"/>")
                .add(rows.toString())
                .add("<g class=\"others\">" + others + "</g></svg>");
        return new PlotPicture(
                plot.title(),
                svg.toString(),
                entries,
                (PlotPicture.note(0, rare, answers.unread())
                                + " Sets that differ only in points or in brackets look the same.")
                        .strip(),
                answers.groups().stream().map(PlotGroups.Group::value).toList(),
                shift,
                answers.ofCard());
    }

    private Optional<String> strip(String text) {
        return new SetStrip(scope, plot.over(), frame).of(text);
    }
}
