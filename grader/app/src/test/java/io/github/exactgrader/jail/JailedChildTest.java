package io.github.exactgrader.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.exactgrader.worker.WorkerMain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real child in a jail meets. */
class JailedChildTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path home;

    /** Both would fail without the filter too, but otherwise: there is no network, and no room for what is written. */
    @ParameterizedTest(name = "{0} forbids a {1} by its filter of system calls")
    @CsvSource({"bubblewrap, socket", "bubblewrap, process", "landlock, socket", "landlock, process"})
    void theFilterOfSystemCallsIsOn(String name, String what) throws IOException {
        Exchange exchange = tried(name, what, 100);

        assertThat(exchange).isInstanceOf(Exchange.Answer.class);
        assertThat(new String(((Exchange.Answer) exchange).payload(), StandardCharsets.UTF_8))
                .as("the error of a %s in %s", what, name)
                .contains("Operation not permitted");
    }

    @ParameterizedTest(name = "{0} ends a child that has used its processor time")
    @ValueSource(strings = {"bubblewrap", "unshare", "landlock"})
    void endsAChildThatHasUsedItsProcessorTime(String name) throws IOException {
        Exchange exchange = tried(name, "spin", 2);

        assertThat(exchange).isInstanceOf(Exchange.Ended.class);
        assertThat(((Exchange.Ended) exchange).exitCode()).as("%s", exchange).isEqualTo(152);
        assertThat(((Exchange.Ended) exchange).outOfTime()).isTrue();
    }

    private Exchange tried(String name, String what, int cpuSeconds) throws IOException {
        JailSearch search = JailSearch.ofSystem(JavaHome.running(), home);
        assumeThat(search.names()).contains(name);
        JailSearch.Found found = search.only(name).find();
        Path jar = home.resolve("try.jar");
        ChildJar.write(jar, List.of(TryMain.class, WorkerMain.class));
        JavaCommand command = new JavaCommand(JavaHome.running(), 32, List.of(), jar, TryMain.class.getName());
        try (Jail jail = found.jail()) {
            assumeThat(jail.level()).as("%s here", found.reasons()).isEqualTo(JailLevel.JAILED);
            try (JavaProcess process = jail.start(command, new Resources(400, cpuSeconds, 64), home)) {
                return process.exchange(what.getBytes(StandardCharsets.UTF_8), process.budget(LONG, LONG));
            }
        }
    }
}
