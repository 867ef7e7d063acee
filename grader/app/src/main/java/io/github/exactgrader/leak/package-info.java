/**
 * What may reach students: their program, and whether a folder that they get holds anything of staff.
 *
 * <p>In: the classes of this program and the public sides of assignments; folders and a key. Out: the jar of the program
 * for students, which holds the classes that its commands reach and nothing else; a list of leaks, each with its place.
 */
@NullMarked
package io.github.exactgrader.leak;

import org.jspecify.annotations.NullMarked;
