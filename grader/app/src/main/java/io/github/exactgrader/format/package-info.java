/**
 * How texts, numbers and objects are written to files and read back, whatever they mean.
 *
 * <p>In: bytes of a file, or trees, points and texts that somebody typed. Out: strict JSON with a place for each mistake,
 * canonical bytes, points in one spelling, texts that are harmless where they are printed, names that are safe as files.
 * Knows nothing of homework.
 */
@NullMarked
package io.github.exactgrader.format;

import org.jspecify.annotations.NullMarked;
