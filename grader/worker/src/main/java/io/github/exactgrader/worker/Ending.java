package io.github.exactgrader.worker;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * Ends the process from a thread of its own: student code may have used up the stack of its thread, and a reply that is
 * written half way is none.
 */
final class Ending {

    private final Thread thread;
    private final BiConsumer<Reply, Throwable> last;
    private volatile boolean asked;
    private Reply reply;
    private Throwable overflow;

    /**
     * Starts the thread; it sleeps.
     *
     * @param last gets the reply, or null and the stack overflow that a handler caught; ends the process
     */
    Ending(BiConsumer<Reply, Throwable> last) {
        this.last = last;
        this.thread = new Thread(null, this::serve, "ending");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!asked) {
            LockSupport.park(this);
        }
        last.accept(reply, overflow);
    }

    /** Ends the process with the first reason it was given; does not return. */
    void now(Reply why, Throwable caught) {
        if (!asked) {
            reply = why;
            overflow = caught;
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
