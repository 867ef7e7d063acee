package io.github.exactgrader.export;

import static io.github.exactgrader.export.SampleMarks.HOMEWORK;
import static io.github.exactgrader.export.SampleMarks.card;
import static io.github.exactgrader.export.SampleMarks.handedIn;
import static io.github.exactgrader.export.SampleMarks.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.course.CourseManifest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarksCsvTest {

    private static final CourseManifest MANIFEST = new CourseManifest(
            "test",
            "test.zip",
            List.of(handedIn(
                    "team",
                    Map.of(),
                    member("ada", "Lovelace, Ada", Map.of()),
                    member("ben", "=cmd|' /C calc'!A0", Map.of()))),
            List.of(member("zoe", "Zoë", Map.of())));

    private static String table(Scale scale, boolean withOpen) {
        Marks marks = Marks.of(
                HOMEWORK,
                List.of(card("team", "8", "5.25", "4"), card("eve", "8", "8", null)),
                Optional.of(MANIFEST),
                scale);
        return new String(MarksCsv.bytes(marks, withOpen), StandardCharsets.UTF_8);
    }

    @Test
    void hasARowForEachPerson() {
        assertThat(table(Scale.plain(), false)).isEqualTo("""
                student,name,email,team,submission,points,max,open,note
                ada,"Lovelace, Ada",,Team team,team,17.25,20,,
                ben,'=cmd|' /C calc'!A0,,Team team,team,17.25,20,,
                eve,,,,eve,,20,4,
                zoe,Zoë,,,,,,,handed nothing in
                """.replace("\n", "\r\n"));
    }

    @Test
    void writesWhatIsDecidedWhereItIsToldTo() throws IOException {
        assertThat(OtherCsv.read(table(Scale.plain(), true), ',').get(3)).containsSequence("16", "20", "4");
    }

    @Test
    void scalesPointsAndRoundsThemHalfUp() throws IOException {
        List<List<String>> rows = OtherCsv.read(table(Scale.to(new BigDecimal("30")), false), ',');

        // 17.25 / 20 * 30 = 25.875
        assertThat(rows.get(1)).containsSequence("25.88", "30");
    }
}
