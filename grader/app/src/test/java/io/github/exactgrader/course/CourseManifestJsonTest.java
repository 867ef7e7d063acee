package io.github.exactgrader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.format.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseManifestJsonTest {

    private static final CourseManifest MANIFEST = new CourseManifest(
            "canvas",
            "hw1.zip",
            List.of(
                    new HandedIn(
                            "ada",
                            List.of(new Member(
                                    "ada", "Łovelace, \"Ada\"", "ada@example.org", Map.of("canvas_user", "12"))),
                            Optional.empty(),
                            Optional.of(Instant.parse("2026-11-20T21:58:03Z")),
                            true,
                            Map.of("attachment", "678"),
                            List.of("Answer-1.java renamed to Answer.java")),
                    new HandedIn(
                            "team-1",
                            List.of(new Member("ben", "", "", Map.of()), new Member("eve", "", "", Map.of())),
                            Optional.of("team 1"),
                            Optional.empty(),
                            false,
                            Map.of(),
                            List.of())),
            List.of(new Member("zoe", "Zoë", "", Map.of())));

    @Test
    void readsBackWhatItWrote() throws UnreadableJsonException {
        byte[] bytes = CourseManifestJson.bytes(MANIFEST);

        CourseManifest read = CourseManifestJson.read(bytes, "import.json");

        assertThat(read).isEqualTo(MANIFEST);
        assertThat(CourseManifestJson.bytes(read)).isEqualTo(bytes);
    }

    @Test
    void namesThePlaceOfATimeThatIsNone() {
        String damaged = new String(CourseManifestJson.bytes(MANIFEST), StandardCharsets.UTF_8)
                .replace("2026-11-20T21:58:03Z", "yesterday");

        assertThatThrownBy(() -> CourseManifestJson.read(damaged.getBytes(StandardCharsets.UTF_8), "import.json"))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage("import.json.submissions[0].received: expected a time such as 2026-11-20T21:58:03Z");
    }

    @Test
    void refusesASubmissionThatBelongsToNobody() {
        String damaged = new String(CourseManifestJson.bytes(MANIFEST), StandardCharsets.UTF_8)
                .replaceFirst("(?s)\"members\": \\[.*?\\n      \\]", "\"members\": []");

        assertThatThrownBy(() -> CourseManifestJson.read(damaged.getBytes(StandardCharsets.UTF_8), "import.json"))
                .hasMessage("import.json.submissions[0]: submission \"ada\" belongs to nobody");
    }
}
