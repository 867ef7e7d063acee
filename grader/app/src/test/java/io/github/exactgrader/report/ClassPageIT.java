package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The class page of 500 students in a real browser: sort, search, filter, open a student, light and dark, three widths, no
 * console error, no request, no serious fault of accessibility. The steps are in src/test/browser/class-page.mjs.
 */
class ClassPageIT {

    private static final Path BROWSER = Path.of("src/test/browser");
    private static final int MOST_BYTES = 3_000_000;
    private static final long PATIENCE_SECONDS = 600;

    @TempDir
    private Path folder;

    @Test
    void worksInABrowser() throws IOException, InterruptedException {
        Path chromium = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        assumeTrue(Files.isExecutable(chromium), "no browser at " + chromium + ": set CHROMIUM to look at the page");
        assumeTrue(
                Files.isDirectory(BROWSER.resolve("node_modules/playwright-core")),
                "no playwright-core: run \"npm ci\" in grader/app/src/test/browser to look at the page");
        Path page = folder.resolve("report.html");
        Files.write(page, ClassPage.bytes(SampleClass.of(500, 1)));
        assertThat(Files.size(page)).isLessThan(MOST_BYTES);
        Path said = folder.resolve("said.txt");

        Process node = new ProcessBuilder(List.of("node", "class-page.mjs", page.toString()))
                .directory(BROWSER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = node.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        node.descendants().forEach(ProcessHandle::destroyForcibly);
        node.destroyForcibly();

        String findings = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(ended)
                .as("the browser is done; so far it said: %s", findings)
                .isTrue();
        assertThat(node.exitValue()).as("what the browser found: %s", findings).isZero();
        System.out.println("class page of 500 students: " + Files.size(page) + " bytes, " + findings.strip());
    }
}
