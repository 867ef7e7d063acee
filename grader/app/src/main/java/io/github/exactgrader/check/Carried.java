package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * A student's own answer to an earlier field, to be carried into a later one.
 *
 * @param field id of the earlier field
 * @param own the answer as read
 * @param shown the answer as typed
 * @param isList whether it is a list of numbers
 */
record Carried(String field, Expr own, String shown, boolean isList) {

    /** Returns all ways to choose at least one, smallest first. */
    static List<List<Carried>> choices(List<Carried> all) {
        List<List<Carried>> choices = new ArrayList<>();
        for (int size = 1; size <= all.size(); size++) {
            for (int bits = 1; bits < 1 << all.size(); bits++) {
                if (Integer.bitCount(bits) == size) {
                    choices.add(chosen(all, bits));
                }
            }
        }
        return choices;
    }

    private static List<Carried> chosen(List<Carried> all, int bits) {
        List<Carried> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if ((bits >> i & 1) == 1) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }
}
