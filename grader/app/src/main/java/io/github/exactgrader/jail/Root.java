package io.github.exactgrader.jail;

/** Tells whether the grader runs as the user who may do everything. */
final class Root {

    private Root() {}

    static boolean isUser() {
        return "root".equals(System.getProperty("user.name"));
    }
}
