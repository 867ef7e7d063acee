package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Plot;
import io.github.exactgrader.assignment.PlotScope;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.score.ScoreCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs an iteration with the answers of a class, and draws how it converges and its way over the contours of a loss. */
final class IterationPlot {

    private static final int MOST_DRAWN = 6;

    /** What is smaller is as good as reached; what is larger has run away. */
    private static final double LEAST = 1e-8;

    private static final double RUNAWAY = 1e6;

    private final Plot.Iteration plot;
    private final PlotScope scope;
    private final Map<String, Expr> next = new LinkedHashMap<>();
    private final Map<String, Double> start = new LinkedHashMap<>();
    private final @Nullable Expr show;
    private final @Nullable Expr loss;

    /**
     * Reads the formulas of a picture.
     *
     * @throws SyntaxException if one cannot be read
     * @throws IllegalArgumentException if a number has no value
     */
    IterationPlot(Plot.Iteration plot) throws SyntaxException {
        this.plot = plot;
        Set<String> varying = new LinkedHashSet<>(plot.start().keySet());
        varying.addAll(plot.answers().keySet());
        this.scope = new PlotScope(plot.at(), varying);
        for (Map.Entry<String, String> entry : plot.next().entrySet()) {
            next.put(entry.getKey(), scope.parse(entry.getValue(), Goal.FORMULA));
        }
        for (Map.Entry<String, String> entry : plot.start().entrySet()) {
            start.put(
                    entry.getKey(),
                    number(entry.getValue())
                            .orElseThrow(() -> new IllegalArgumentException(entry.getValue() + " has no value")));
        }
        String shown = plot.show();
        this.show = shown == null ? null : scope.parse(shown, Goal.FORMULA);
        String over = plot.loss();
        this.loss = over == null ? null : scope.parse(over, Goal.FORMULA);
    }

    private Optional<Double> number(String text) {
        try {
            OptionalDouble value = scope.value(scope.parse(text, Goal.FORMULA), Map.of());
            return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
        } catch (SyntaxException noFormula) {
            return Optional.empty();
        }
    }

    /** Returns the pictures with the answers of a class: one or two. */
    List<PlotPicture> draw(List<ScoreCard> cards) {
        PlotGroups<List<Double>> answers =
                PlotGroups.of(cards, List.copyOf(plot.answers().values()), this::numbers);
        List<Double> right =
                numbers(List.copyOf(plot.right().values())).orElseThrow(() -> new IllegalArgumentException("right"));
        List<PlotPicture> pictures = new ArrayList<>();
        if (show != null) {
            pictures.add(picture(answers, right, convergence(), plot.title() + ": " + plot.show()));
        }
        if (loss != null) {
            pictures.add(picture(answers, right, way(right), plot.title() + ": the way over the contours"));
        }
        return pictures;
    }

    private Optional<List<Double>> numbers(List<String> texts) {
        List<Double> numbers = new ArrayList<>();
        for (String text : texts) {
            Optional<Double> number = number(text);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(CurvePlot.rounded(number.get()));
        }
        return Optional.of(numbers);
    }

    /** Returns the states from the start on, until one has no value or has run away. */
    private List<Map<String, Double>> run(List<Double> answer) {
        Map<String, Double> state = new LinkedHashMap<>(start);
        int number = 0;
        for (String symbol : plot.answers().keySet()) {
            state.put(symbol, answer.get(number++));
        }
        List<Map<String, Double>> states = new ArrayList<>(List.of(Map.copyOf(state)));
        for (int i = 0; i < plot.steps(); i++) {
            Map<String, Double> after = new LinkedHashMap<>(state);
            for (Map.Entry<String, Expr> entry : next.entrySet()) {
                OptionalDouble value = scope.value(entry.getValue(), state);
                if (value.isEmpty() || StrictMath.abs(value.getAsDouble()) > RUNAWAY) {
                    return states;
                }
                after.put(entry.getKey(), value.getAsDouble());
            }
            state = after;
            states.add(Map.copyOf(state));
        }
        return states;
    }

    /** How a picture is drawn: what is behind, and the track of one answer. */
    private interface Drawing {

        PlotFrame frame();

        void background(Svg svg);

        Svg.Track track(List<Map<String, Double>> states);
    }

    private PlotPicture picture(PlotGroups<List<Double>> answers, List<Double> right, Drawing drawing, String title) {
        Svg svg = PlotPicture.open(PlotFrame.BOTTOM + 36, title, "");
        svg.add("<svg x=\"" + PlotFrame.LEFT + "\" y=\"" + PlotFrame.TOP + "\" width=\""
                + (PlotFrame.WIDTH - PlotFrame.LEFT - PlotFrame.RIGHT) + "\" height=\"" + PlotFrame.HEIGHT
                + "\" viewBox=\"" + PlotFrame.LEFT + " " + PlotFrame.TOP + " "
                + (PlotFrame.WIDTH - PlotFrame.LEFT - PlotFrame.RIGHT) + " " + PlotFrame.HEIGHT + "\">");
        drawing.background(svg);
        List<PlotPicture.Entry> entries = new ArrayList<>();
        List<String> shapes = new ArrayList<>();
        Svg others = new Svg();
        int count = 0;
        int rare = 0;
        for (PlotGroups.Group<List<Double>> group : answers.groups()) {
            String track = drawing.track(run(group.value())).toString();
            shapes.add(track);
            if (group.value().equals(right)) {
                count = group.count();
            } else if (entries.size() < MOST_DRAWN) {
                entries.add(new PlotPicture.Entry(
                        PlotPicture.letter(entries.size()),
                        group.answer(),
                        group.count(),
                        "track t" + (entries.size() + 1)));
                others.path("track t" + entries.size(), track);
            } else {
                rare += group.count();
            }
        }
        entries.add(0, new PlotPicture.Entry("", String.join(", ", plot.right().values()), count, "right"));
        svg.add("<g class=\"others\">" + others + "</g>")
                .path("right", drawing.track(run(right)).toString())
                .add("</svg>");
        drawing.frame().drawGrid(svg);
        return new PlotPicture(
                title,
                svg.add("</svg>").toString(),
                entries,
                PlotPicture.note(0, rare, answers.unread()),
                shapes,
                "",
                answers.ofCard());
    }

    private Drawing convergence() {
        Expr shown = Objects.requireNonNull(show);
        double first = StrictMath.log10(StrictMath.max(
                LEAST, scope.value(shown, run(List.copyOf(zeros())).get(0)).orElse(1)));
        PlotFrame frame = new PlotFrame(
                new PlotFrame.Axis("steps", 0, plot.steps(), false),
                new PlotFrame.Axis("", StrictMath.log10(LEAST), StrictMath.ceil(first) + 1, true));
        return new Drawing() {
            @Override
            public PlotFrame frame() {
                return frame;
            }

            @Override
            public void background(Svg svg) {
                // nothing but the grid
            }

            @Override
            public Svg.Track track(List<Map<String, Double>> states) {
                Svg.Track track = new Svg.Track();
                for (int i = 0; i < states.size(); i++) {
                    OptionalDouble value = scope.value(shown, states.get(i));
                    if (value.isEmpty()) {
                        return track;
                    }
                    double size = StrictMath.max(LEAST / 100, StrictMath.abs(value.getAsDouble()));
                    track.to(frame.px(i), frame.py(StrictMath.log10(size)));
                    if (size < LEAST) {
                        return track;
                    }
                }
                return track;
            }
        };
    }

    private List<Double> zeros() {
        return plot.answers().keySet().stream().map(symbol -> 0.0).toList();
    }

    private Drawing way(List<Double> right) {
        List<String> plane = List.copyOf(start.keySet());
        Contours contours = new Contours(scope, Objects.requireNonNull(loss), plane.get(0), plane.get(1), run(right));
        return new Drawing() {
            @Override
            public PlotFrame frame() {
                return contours.frame();
            }

            @Override
            public void background(Svg svg) {
                contours.draw(svg);
            }

            @Override
            public Svg.Track track(List<Map<String, Double>> states) {
                Svg.Track track = new Svg.Track();
                for (Map<String, Double> state : states) {
                    track.to(
                            contours.frame().px(state.getOrDefault(plane.get(0), 0.0)),
                            contours.frame().py(state.getOrDefault(plane.get(1), 0.0)));
                }
                return track;
            }
        };
    }
}
