package io.github.exactgrader.pipeline;

/** The words of this package for people who read reports. */
final class Messages {

    private Messages() {}

    static String notReached(String api) {
        return "calls " + api + ", which is not allowed in an answer; it was not reached";
    }
}
