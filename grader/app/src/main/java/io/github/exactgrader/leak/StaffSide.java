package io.github.exactgrader.leak;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.CaseDrawer;
import io.github.exactgrader.assignment.CaseGroup;
import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.Misconception;
import io.github.exactgrader.assignment.RubricItem;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.expr.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What only staff has of one assignment, as texts to look for. Whatever students have anyway is not among them. */
final class StaffSide {

    /** A number with fewer digits is found in any file by chance. */
    private static final int FEWEST_DIGITS = 4;

    /** Drawn numbers have six digits or more. */
    private static final int FEWEST_DIGITS_OF_DRAWS = 6;
    /** Of a long list, the first few tell as much as all. */
    private static final int ENOUGH_OF_ONE_INPUT = 3;

    private static final int SHORTEST_SENTENCE = 16;

    private final Assignment assignment;
    private final Key key;
    private final String known;
    private final List<Needle> needles = new ArrayList<>();
    private final Map<String, List<String>> answers = new LinkedHashMap<>();

    private StaffSide(Assignment assignment, Key key, String known) {
        this.assignment = assignment;
        this.key = key;
        this.known = known;
    }

    /**
     * Collects what only staff has.
     *
     * @param assignment its public side
     * @param key its staff side
     * @param known all that students have: the sheet and what is written from it, as plain text
     */
    static StaffSide of(Assignment assignment, Key key, String known) {
        StaffSide side = new StaffSide(assignment, key, known);
        side.secret();
        for (Field field : assignment.fields()) {
            side.field(field, key.of(field.id()));
        }
        return side;
    }

    List<Needle> needles() {
        return List.copyOf(needles);
    }

    String id() {
        return assignment.id();
    }

    /** Tells whether a blank is filled in as the key has it, whatever its length. */
    boolean isKeyAnswer(String field, String typed) {
        String plain = PlainText.of(typed);
        return answers.getOrDefault(field, List.of()).contains(plain);
    }

    private void secret() {
        byte[] bytes = key.secret().getBytes(StandardCharsets.UTF_8);
        String what = "the secret of " + assignment.id();
        add(key.secret(), Leak.Kind.SECRET, what);
        add(Base64.getEncoder().withoutPadding().encodeToString(bytes), Leak.Kind.SECRET, what + " in Base64");
        add(HexFormat.of().formatHex(bytes), Leak.Kind.SECRET, what + " in hexadecimal");
    }

    private void field(Field field, FieldKey entry) {
        String id = field.id();
        answers(entry).forEach(answer -> {
            answers.computeIfAbsent(id, any -> new ArrayList<>()).add(PlainText.of(answer));
            formula(answer, "the answer to " + id + " as the key has it");
        });
        entry.accepted().forEach(answer -> formula(answer, "an answer that the key accepts for " + id));
        for (Misconception misconception : entry.misconceptions()) {
            sentence(misconception.says(), "what the key says of a wrong answer to " + id);
        }
        if (entry instanceof FieldKey.Rubric rubric) {
            for (RubricItem item : rubric.rubric()) {
                sentence(item.item(), "the rubric of " + id);
            }
            rubric.deductions().forEach(item -> sentence(item.item(), "the rubric of " + id));
        }
        key.follow(id)
                .forEach(follow -> follow.misconceptions()
                        .forEach(mistake -> sentence(mistake.says(), "what the key says of a wrong answer to " + id)));
        cases(id, entry.cases());
    }

    private static List<String> answers(FieldKey entry) {
        if (entry instanceof FieldKey.Symbolic symbolic) {
            return List.of(symbolic.answer().text());
        } else if (entry instanceof FieldKey.Constant constant) {
            return List.of(constant.answer().text());
        } else if (entry instanceof FieldKey.Matrix matrix) {
            return List.of(matrix.answer().text());
        } else if (entry instanceof FieldKey.Fit fit) {
            return List.of(fit.answer().text());
        } else if (entry instanceof FieldKey.Choice choice) {
            return List.of(choice.answer());
        }
        return List.of();
    }

    /** A number alone needs more digits than a formula needs characters. */
    private void formula(String text, String what) {
        boolean isNumber = text.strip().matches("-?[0-9.]+(e-?[0-9]+)?");
        boolean isWord = text.strip().matches("[\\p{L}-]*");
        if (!isWord && (!isNumber || digits(text) >= FEWEST_DIGITS)) {
            add(text, Leak.Kind.ANSWER, what);
        }
    }

    private void sentence(String text, String what) {
        if (PlainText.of(text).length() >= SHORTEST_SENTENCE) {
            add(text, Leak.Kind.EXPLANATION, what);
        }
    }

    private void cases(String id, List<CaseGroup> groups) {
        for (DrawnCase drawn : new CaseDrawer(key.secret(), assignment.id()).draw(id, groups)) {
            for (Value<Double> value : drawn.values().values()) {
                numbers(value).stream()
                        .map(Values::shown)
                        .filter(number -> digits(number) >= FEWEST_DIGITS_OF_DRAWS)
                        .limit(ENOUGH_OF_ONE_INPUT)
                        .forEach(number -> add(
                                number, Leak.Kind.HIDDEN_CASE, "an input of hidden case " + drawn.id() + " of " + id));
            }
        }
        for (CaseGroup group : groups) {
            if (group.label().contains(" ") && PlainText.of(group.label()).length() >= SHORTEST_SENTENCE) {
                add(group.label(), Leak.Kind.HIDDEN_CASE, "the name of a hidden case of " + id);
            }
        }
    }

    private static List<Double> numbers(Value<Double> value) {
        if (value instanceof Value.Scalar<Double> scalar) {
            return List.of(scalar.number());
        }
        if (value instanceof Value.Vector<Double> vector) {
            return vector.elements();
        }
        return ((Value.Matrix<Double>) value)
                .rows().stream().flatMap(List::stream).toList();
    }

    private static int digits(String number) {
        String mantissa = number.toLowerCase(Locale.ROOT).replaceAll("e.*", "").replaceAll("[^0-9]", "");
        return mantissa.replaceAll("^0+|0+$", "").length();
    }

    private void add(String text, Leak.Kind kind, String what) {
        Optional.of(PlainText.of(text))
                .filter(plain -> plain.length() >= Needle.LEAST && !known.contains(plain))
                .ifPresent(plain -> needles.add(new Needle(plain, kind, what)));
    }
}
