/**
 * Child processes behind a wall of the operating system.
 *
 * <p>In: the words of a Java command. Out: a running child that answers frames and can reach nothing else, as far as this
 * system lets it be jailed. Everything that starts a process is here.
 */
@NullMarked
package io.github.exactgrader.jail;

import org.jspecify.annotations.NullMarked;
