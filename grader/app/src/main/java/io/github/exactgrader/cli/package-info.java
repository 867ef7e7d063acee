/**
 * A person's words become calls of the packages to the left.
 *
 * <p>In: command line arguments. Out: text on stdout, talk on stderr, an exit code. One class per command.
 */
@NullMarked
package io.github.exactgrader.cli;

import org.jspecify.annotations.NullMarked;
