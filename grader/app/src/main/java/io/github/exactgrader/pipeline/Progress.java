package io.github.exactgrader.pipeline;

/** Hears how a run goes on; called from several threads, one at a time. */
public interface Progress {

    /**
     * A submission is finished.
     *
     * @param done how many are, this one included
     * @param total how many there are
     * @param student the one that was finished
     */
    void finished(int done, int total, String student);
}
