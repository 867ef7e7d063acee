package io.github.exactgrader.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Does the same with each item of a list, some at a time, each thread taking the next one when it is done with its last. */
final class JobQueue {

    private JobQueue() {}

    /** What is done with an item. */
    @FunctionalInterface
    interface Work<T, R> {

        /** Returns what comes of it; a failure ends the whole. */
        R of(T item) throws IOException;
    }

    /**
     * Works through a list.
     *
     * @param items what to work on, taken in order
     * @param jobs how many at a time, at least 1
     * @param work called from several threads
     * @return what came of each, in the order of the items
     * @throws IOException or an unchecked exception that the work has thrown
     * @throws InterruptedException if this thread is interrupted, and so are the others
     */
    static <T, R> List<R> all(List<T> items, int jobs, Work<T, R> work) throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
        ExecutorService executor = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<?>> threads = new ArrayList<>();
            for (int job = 0; job < jobs; job++) {
                threads.add(executor.submit(() -> {
                    try {
                        for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                            results.set(i, work.of(items.get(i)));
                        }
                        return null;
                    } catch (IOException | RuntimeException | Error e) {
                        next.set(items.size());
                        throw e;
                    }
                }));
            }
            for (Future<?> thread : threads) {
                thread.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
        List<R> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            all.add(results.get(i));
        }
        return all;
    }
}
