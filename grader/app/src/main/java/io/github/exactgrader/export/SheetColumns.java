package io.github.exactgrader.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds columns of a sheet by their names. */
final class SheetColumns {

    private SheetColumns() {}

    /**
     * Returns the first column with one of these names.
     *
     * @param names in lower case
     */
    static OptionalInt named(Sheet sheet, Collection<String> names) {
        List<String> columns = sheet.names();
        for (int i = 0; i < columns.size(); i++) {
            if (names.contains(columns.get(i).toLowerCase(Locale.ROOT))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Adds a key for the column with this name, if there is one. */
    static void addKey(List<Target.Key> keys, Sheet sheet, Set<String> names, String... ids) {
        named(sheet, names).ifPresent(column -> keys.add(Target.Key.of(column, ids)));
    }

    /**
     * Chooses the column that gets the points.
     *
     * @param candidates the columns that may
     * @param wish what a person named: a column, or a part of its name that no other candidate has; empty to choose by the
     *     assignment's id and title, or where there is one candidate only
     * @param assignment id and title of the assignment
     * @throws ColumnChoiceException if none or several fit
     */
    static int choice(Sheet sheet, List<Integer> candidates, Optional<String> wish, List<String> assignment)
            throws ColumnChoiceException {
        List<String> all = candidates.stream().map(sheet.names()::get).toList();
        if (candidates.isEmpty()) {
            throw new ColumnChoiceException(
                    sheet.where() + ": found no column for points; its columns are " + Sheet.listed(sheet.names()));
        }
        List<Integer> fitting = candidates;
        if (wish.isPresent()) {
            fitting = wished(sheet, candidates, wish.get());
        } else if (candidates.size() > 1) {
            fitting = candidates.stream()
                    .filter(column -> assignment.stream()
                            .anyMatch(name -> contains(sheet.names().get(column), name)))
                    .toList();
        }
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String found = wish.map(name -> "no single column fits --column \"" + name + "\"")
                .orElse("it does not say which column is meant");
        throw new ColumnChoiceException(
                sheet.where() + ": " + found + "; choose with --column one of " + Sheet.listed(all));
    }

    private static List<Integer> wished(Sheet sheet, List<Integer> candidates, String wish) {
        List<Integer> exact = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (int column : candidates) {
            String name = sheet.names().get(column);
            if (name.equals(wish.strip())) {
                exact.add(column);
            }
            if (contains(name, wish)) {
                part.add(column);
            }
        }
        return exact.isEmpty() ? part : exact;
    }

    /** Compares letters and digits only: titles lose hyphens and gain spaces on their way. */
    private static boolean contains(String name, String wanted) {
        return !letters(wanted).isEmpty() && letters(name).contains(letters(wanted));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
