package io.github.exactgrader.export;

import java.util.regex.Pattern;

/**
 * Makes the runner of a GitHub job deaf for a while: between the two lines nothing is a command, whoever printed it.
 *
 * @param token what ends it; drawn anew for each job, so that nobody's text can hold it
 */
public record StopCommands(String token) {

    private static final Pattern DRAWN = Pattern.compile("[0-9a-f]{32,}");

    public StopCommands {
        if (!DRAWN.matcher(token).matches()) {
            throw new IllegalArgumentException("a token is 32 or more hexadecimal digits, found " + token.length());
        }
    }

    /** Returns the line from which on nothing is a command. */
    public String start() {
        return "::stop-commands::" + token;
    }

    /** Returns the line behind which commands are commands again. */
    public String end() {
        return "::" + token + "::";
    }
}
