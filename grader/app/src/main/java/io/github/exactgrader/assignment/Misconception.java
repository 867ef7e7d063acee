package io.github.exactgrader.assignment;

import org.jspecify.annotations.Nullable;

/**
 * A wrong answer the author expects, and what to say to it.
 *
 * @param answer the wrong answer as a student would type it; null where only a name is given
 * @param says one sentence to the student that does not give the right answer away
 * @param location where it stands
 */
public record Misconception(@Nullable String answer, String says, Location location) {}
