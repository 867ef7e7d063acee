/**
 * The process in which student code runs.
 *
 * <p>In: frames with class bytes and scripts of calls. Out: frames with the values that came back. It holds no expected
 * value, no tolerance, no test name and no points, and uses nothing but the JDK.
 */
package io.github.exactgrader.worker;
