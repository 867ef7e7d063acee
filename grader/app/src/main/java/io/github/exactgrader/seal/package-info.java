/**
 * Closes the key of an assignment, and proves later that it was not changed.
 *
 * <p>In: the files of a key folder, the public keys of those who may open them, the private key of who vouches for them.
 * Out: a sealed file, which shows nothing of its content, and a commitment to that content, which can be published; back
 * again: the files, or an {@code IntegrityException}. Nothing leaves this package before everything about it is verified.
 * Only the cryptography of the JDK is used; the page docs/sealing.md has the format. Called by the command line.
 */
@NullMarked
package io.github.exactgrader.seal;

import org.jspecify.annotations.NullMarked;
