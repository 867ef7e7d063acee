package io.github.exactgrader.jail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.worker.WorkerMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars of children, written by several threads at a time. */
class ChildJarTest {

    private static final int THREADS = 8;

    @TempDir
    private Path home;

    /** Landlock lets a child read the file that was there when its thread was restricted, and not one of the same name. */
    @Test
    void oneFileStaysWhenThreadsWriteItAtATime() throws Exception {
        Path jar = home.resolve("child.jar");
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Object>> seen = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            seen.add(threads.submit(() -> {
                together.await();
                ChildJar.write(jar, List.of(WorkerMain.class));
                BasicFileAttributes file = Files.readAttributes(jar, BasicFileAttributes.class);
                return List.of(String.valueOf(file.fileKey()), file.lastModifiedTime());
            }));
        }
        threads.shutdown();

        Set<Object> files = new HashSet<>();
        for (Future<Object> each : seen) {
            files.add(each.get());
        }
        assertThat(files).as("files that threads found under one name").hasSize(1);
    }
}
