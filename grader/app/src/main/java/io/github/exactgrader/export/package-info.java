/**
 * What other programs take over from a run: platforms on which homework is handed in, and the jobs that run there.
 *
 * <p>In: score cards, or what a self-check found. Out: bytes and lines in the form that one program asks for, with its
 * limits kept and its commands out of reach of anybody's text. Writers decide nothing and touch no file.
 */
@NullMarked
package io.github.exactgrader.export;

import org.jspecify.annotations.NullMarked;
