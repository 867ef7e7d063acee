package io.github.exactgrader.export;

import java.util.Map;

/** The file by which a step hands values to later ones, in the form that lets no value end before its end. */
public final class GithubOutputs {

    private GithubOutputs() {}

    /**
     * Returns what to add to the file.
     *
     * @param values by name, in order; any text
     * @param token drawn anew for each file, so that nobody's text can hold it
     * @return lines, newline at the end of each; empty if there are no values
     * @throws IllegalArgumentException if a value holds the token
     */
    public static String text(Map<String, String> values, String token) {
        StringBuilder text = new StringBuilder();
        String end = "end_" + token;
        values.forEach((name, value) -> {
            if (value.contains(end)) {
                throw new IllegalArgumentException("the value of " + name + " holds the token that ends it");
            }
            text.append(name).append("<<").append(end).append('\n');
            text.append(value).append('\n').append(end).append('\n');
        });
        return text.toString();
    }
}
