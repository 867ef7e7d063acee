/**
 * Classes and calls become outcomes, in a worker process.
 *
 * <p>In: class bytes and scripts of calls with their inputs. Out: one {@code CallOutcome} per case: returned values,
 * threw, out of time, out of memory, exited, refused. No expected value ever enters this package.
 */
@NullMarked
package io.github.exactgrader.run;

import org.jspecify.annotations.NullMarked;
