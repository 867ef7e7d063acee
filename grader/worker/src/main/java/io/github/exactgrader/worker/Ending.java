package io.github.exactgrader.worker;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Ends the process from a thread of its own: student code may have used up the stack of its thread, and a reply that is
 * written half way is none.
 */
final class Ending {

    private final Thread thread;
    private final Consumer<Reply> last;
    private volatile boolean asked;
    private Reply reply;

    /**
     * Starts the thread; it sleeps.
     *
     * @param last gets the reply; ends the process
     */
    Ending(Consumer<Reply> last) {
        this.last = last;
        this.thread = new Thread(null, this::serve, "ending");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!asked) {
            LockSupport.park(this);
        }
        last.accept(reply);
    }

    /** Ends the process with the first reason it was given; does not return. */
    void now(Reply why) {
        if (!asked) {
            reply = why;
            asked = true;
        }
        waitForEnd();
    }

    /** Returns at once if nobody has asked for the end, else never. */
    void waitForEnd() {
        while (asked) {
            LockSupport.unpark(thread);
            LockSupport.parkNanos(this, 1_000_000);
        }
    }
}
