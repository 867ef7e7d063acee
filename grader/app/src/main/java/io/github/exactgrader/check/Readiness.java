package io.github.exactgrader.check;

/** How far something that is handed in has got, as far as can be told without a key. */
public enum Readiness {
    /** Nothing was handed in yet. */
    BLANK("blank"),
    /** Read and understood; whether it is right is not said. */
    READY("ready"),
    /** Read and understood, and there is something the student should look at. */
    NOTE("note"),
    /** Would not be judged as it stands. */
    PROBLEM("problem");

    private final String id;

    Readiness(String id) {
        this.id = id;
    }

    /** Returns the name used in files. */
    public String id() {
        return id;
    }
}
