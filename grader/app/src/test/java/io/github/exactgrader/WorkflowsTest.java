package io.github.exactgrader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflows that courses copy: what their jobs may do, and that no text of anybody becomes a part of a script. */
class WorkflowsTest {

    private static final String STUDENT = "docs/workflows/student-check.yml";
    private static final String STAFF = "docs/workflows/staff-grade.yml";

    private static Map<String, Object> read(String file) {
        return map(new Load(LoadSettings.builder().build()).loadFromString(Documents.text(file)));
    }

    private static Map<String, Object> job(String file, String name) {
        return map(map(read(file).get("jobs")).get(name));
    }

    private static Stream<Map<String, Object>> steps(Map<String, Object> job) {
        return ((List<?>) job.get("steps")).stream().map(WorkflowsTest::map);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    @ParameterizedTest
    @ValueSource(strings = {STUDENT, STAFF})
    void everyJobIsBoundedAndUsesWhatCannotChange(String file) {
        for (Object each : map(read(file).get("jobs")).values()) {
            Map<String, Object> job = map(each);
            assertThat(job).containsKeys("timeout-minutes", "runs-on");
            steps(job).filter(step -> step.containsKey("uses")).forEach(step -> {
                assertThat(step.get("uses").toString())
                        .matches("actions/[a-z-]+@[0-9a-f]{40}|\\./|exactgrader/exactgrader@v\\d+\\.\\d+\\.\\d+");
                if (step.get("uses").toString().startsWith("actions/checkout@")) {
                    assertThat(map(step.get("with"))).containsEntry("persist-credentials", false);
                }
            });
            steps(job)
                    .filter(step -> step.containsKey("run"))
                    .forEach(step -> assertThat(step.get("run").toString()).doesNotContain("${{"));
        }
    }

    @Test
    void aStudentsJobReadsContentsAndHasNoSecret() {
        Map<String, Object> workflow = read(STUDENT);

        assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
        assertThat(map(workflow.get("jobs"))).hasSize(1);
        assertThat(Documents.text(STUDENT)).doesNotContain("secrets.").doesNotContain("pull_request_target");
        assertThat(map(map(workflow.get("on")).get("push"))).containsKey("paths");
        assertThat(workflow).containsKey("concurrency");
    }

    @Test
    void theJobThatRunsStudentsCodeHasNoToken() {
        assertThat(read(STAFF).get("permissions")).isEqualTo(Map.of());
        assertThat(job(STAFF, "grade").toString()).doesNotContain("secrets.");
        assertThat(job(STAFF, "grade").get("permissions")).isEqualTo(Map.of("contents", "read"));
        for (String name : List.of("collect", "publish")) {
            assertThat(job(STAFF, name).toString()).contains("secrets.");
            assertThat(steps(job(STAFF, name)).map(step -> String.valueOf(step.get("uses"))))
                    .as("%s does not run the grader", name)
                    .doesNotContain("./");
        }
    }
}
