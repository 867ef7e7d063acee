package io.github.exactgrader.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** What a student wrote for one field in {@code answers.json}. */
public sealed interface Answer {

    /** Returns the answer as it would be typed, in one line. */
    String shown();

    /** Tells whether this is a blank that was left empty. */
    default boolean isBlank() {
        return false;
    }

    /**
     * A text: formulas, sets, choices, numbers typed as text, proofs.
     *
     * @param value as typed
     */
    record Text(String value) implements Answer {

        @Override
        public String shown() {
            return value;
        }

        @Override
        public boolean isBlank() {
            return value.isBlank();
        }
    }

    /**
     * A JSON number.
     *
     * @param value with all its digits
     */
    record Numeral(BigDecimal value) implements Answer {

        @Override
        public String shown() {
            return value.toString();
        }
    }

    /**
     * A JSON list.
     *
     * @param items in order
     */
    record Items(List<Answer> items) implements Answer {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            return items.stream().map(Answer::shown).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public boolean isBlank() {
            return items.stream().allMatch(Answer::isBlank);
        }
    }

    /**
     * A JSON object, true or false.
     *
     * @param json its text on one line
     */
    record Structure(String json) implements Answer {

        @Override
        public String shown() {
            return json;
        }

        @Override
        public boolean isBlank() {
            return json.equals("{}");
        }
    }
}
