package io.github.exactgrader.stats;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something about a field that a person should look at before students do. */
public sealed interface Suspicion {

    /** Returns the id of the field. */
    String field();

    /** Returns the name used in files, lower case words joined by hyphens. */
    String kind();

    /** Returns one sentence: what was counted, and what to do. */
    String says();

    /**
     * One wrong answer that many gave: an error of the key, or a mistake that the whole class makes.
     *
     * @param meaning the group, as the evidence names it
     * @param answer the spelling that most of them used; empty if a method answered
     * @param count how many gave it
     * @param answered how many handed in something
     * @param right how many have full points
     * @param rest mean share of the points on the rest of the sheet among those who gave it, three decimals; null if there
     *     is no rest
     * @param restOfRight the same among those with full points; null if there are none
     * @param foreseen what the students were told, if the mistake is known; else empty
     */
    record SharedAnswer(
            String field,
            String meaning,
            String answer,
            int count,
            int answered,
            int right,
            @Nullable BigDecimal rest,
            @Nullable BigDecimal restOfRight,
            String foreseen)
            implements Suspicion {

        /** Tells whether more gave it than are right, or those who gave it do as well as those who are right. */
        public boolean isStrong() {
            return count > right || isOfTheGood();
        }

        /** Tells whether those who gave it do at least as well on the rest as those who are right. */
        boolean isOfTheGood() {
            return rest != null && restOfRight != null && rest.compareTo(restOfRight) >= 0;
        }

        @Override
        public String kind() {
            return "shared-wrong-answer";
        }

        @Override
        public String says() {
            return Messages.shared(this);
        }
    }

    /**
     * A field that nearly everybody fails, the best included.
     *
     * @param facility of the whole class, three decimals
     * @param ofBest mean share of the points among the best 27 %, three decimals
     */
    record HardForTheBest(String field, BigDecimal facility, BigDecimal ofBest) implements Suspicion {

        @Override
        public String kind() {
            return "hard-for-the-best";
        }

        @Override
        public String says() {
            return Messages.hard(this);
        }
    }

    /**
     * A field on which those who are good at the rest do worse.
     *
     * @param itemRest the correlation, below 0
     */
    record Reversed(String field, BigDecimal itemRest) implements Suspicion {

        @Override
        public String kind() {
            return "negative-discrimination";
        }

        @Override
        public String says() {
            return Messages.reversed(this);
        }
    }
}
