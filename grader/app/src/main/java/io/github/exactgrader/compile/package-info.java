/**
 * Java sources of one submission become class bytes, or diagnostics in plain words.
 *
 * <p>In: sources. Out: classes for the worker, or what the compiler said. The compiler runs in a process of its own, so
 * that a source that kills it costs nobody else anything; but for {@link TrustedCompiler}, for sources of one's own.
 */
@NullMarked
package io.github.exactgrader.compile;

import org.jspecify.annotations.NullMarked;
