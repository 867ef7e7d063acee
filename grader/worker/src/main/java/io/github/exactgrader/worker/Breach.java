package io.github.exactgrader.worker;

/** Something a child process could do that a jail shall keep it from. */
public enum Breach {
    /** Read a file of the machine's. */
    READ_FILE,
    /** List a folder of the machine's. */
    LIST_FOLDER,
    /** Read the environment of another process. */
    READ_ENVIRONMENT_OF_OTHERS,
    /** Find variables in its own environment. */
    INHERIT_ENVIRONMENT,
    /** Write a file. */
    WRITE_FILE,
    /** Connect to a program on this machine. */
    CONNECT_TO_MACHINE,
    /** Reach the network. */
    REACH_NETWORK,
    /** Take more memory than it was given. */
    NATIVE_MEMORY,
    /** Leave a process behind when it is killed. */
    LEAVE_PROCESS
}
