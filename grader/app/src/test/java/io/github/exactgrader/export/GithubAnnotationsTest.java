package io.github.exactgrader.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.JobLog;
import io.github.exactgrader.JobLog.Command;
import io.github.exactgrader.export.GithubAnnotation.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GithubAnnotationsTest {

    private static GithubAnnotation remark(Level level, int points) {
        return new GithubAnnotation(
                level, new Place("answers.json", points), "title " + points, "message", BigDecimal.valueOf(points));
    }

    private static List<Command> shown(List<GithubAnnotation> all) {
        return JobLog.commands(String.join("\n", GithubAnnotations.lines(all)));
    }

    @Test
    void showsTheDearestNineAndTellsHowManyMoreThereAre() {
        List<Command> shown = shown(IntStream.rangeClosed(1, 30)
                .mapToObj(points -> remark(Level.ERROR, points))
                .toList());

        assertThat(shown).hasSize(10);
        assertThat(shown.stream().limit(9).map(each -> each.properties().get("line")))
                .containsExactly("30", "29", "28", "27", "26", "25", "24", "23", "22");
        assertThat(shown.get(9)).isEqualTo(new Command("notice", Map.of(), "21 more in the summary of this job"));
    }

    @Test
    void showsAllOfNine() {
        assertThat(shown(IntStream.rangeClosed(1, 9)
                        .mapToObj(points -> remark(Level.WARNING, points))
                        .toList()))
                .hasSize(9);
    }

    @Test
    void showsTheGraverOfTwoThatCostTheSame() {
        assertThat(shown(List.of(remark(Level.WARNING, 1), remark(Level.ERROR, 1), remark(Level.WARNING, 2))))
                .extracting(Command::name)
                .containsExactly("warning", "error", "warning");
    }

    @Test
    void leavesOutThePlaceThatIsNotKnown() {
        GithubAnnotation remark = new GithubAnnotation(Level.ERROR, Place.NONE, "t", "m", BigDecimal.ONE);

        assertThat(remark.line()).isEqualTo("::error title=t::m");
    }

    @Test
    void takesApartPlaces() {
        assertThat(Place.of("a/B.java:3:7")).isEqualTo(new Place("a/B.java", 3));
        assertThat(Place.of("a/B.java:12")).isEqualTo(new Place("a/B.java", 12));
        assertThat(Place.of("answers.json")).isEqualTo(new Place("answers.json", 0));
        assertThat(Place.of("a:0:x")).isEqualTo(new Place("a:0:x", 0));
    }
}
