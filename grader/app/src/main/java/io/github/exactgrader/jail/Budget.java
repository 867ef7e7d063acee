package io.github.exactgrader.jail;

import java.time.Duration;

/**
 * Time a child process may still use, measured from outside.
 *
 * @param cpuEnd processor time of the process at which it is used up
 * @param wallEnd value of {@code System.nanoTime()} at which it is used up
 */
public record Budget(Duration cpuEnd, long wallEnd) {}
