package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Standing;
import io.github.exactgrader.stats.ClassStatistics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code report.html}: how the class did, for staff, with evidence. One self-contained file that needs no network. What is
 * said of single students is data that its script turns into text on demand; it is written one student after the other,
 * and without reasons where there are more than {@value #MOST_DETAILED} submissions, so that the page stays one that a
 * browser opens.
 */
public final class ClassPage {

    /** With more submissions in a run the page holds no reasons; each student's feedback has them. */
    static final int MOST_DETAILED = 2_000;

    private static final String STYLE = Page.asset("page.css") + Page.asset("class-page.css");
    private static final String SCRIPT = Page.asset("class-page.js");

    /** Behind it the template leaves room; no text of a student looks like it, as its brackets are escaped. */
    private static final String DATA = "<script type=\"application/json\" id=\"details\">";

    private ClassPage() {}

    /**
     * Writes the page.
     *
     * @param results what the run decided
     * @return UTF-8
     */
    public static byte[] bytes(Results results) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(results, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Writes the page.
     *
     * @param results what the run decided
     * @param out gets the same bytes as {@link #bytes} returns; stays open
     * @throws IOException if it cannot be written
     */
    static void write(Results results, OutputStream out) throws IOException {
        boolean detailed = results.submissions().size() <= MOST_DETAILED;
        RunPaths paths = RunPaths.of(results);
        List<ClassView.Section> sections = new ArrayList<>();
        List<ClassDetails.Part> parts = new ArrayList<>();
        for (Graded assignment : results.assignments()) {
            List<ScoreCard> cards = results.submissions().stream()
                    .filter(card -> card.assignment().equals(assignment.id()))
                    .toList();
            List<PlotPicture> pictures = ClassPlots.of(assignment.plots(), cards);
            ClassGroups groups = new ClassGroups(cards);
            sections.add(new ClassSection(assignment, cards, ClassStatistics.of(assignment, cards))
                    .view(pictures, groups, detailed));
            parts.add(new ClassDetails.Part(assignment, cards, pictures, groups.members()));
        }
        ClassView view = new ClassView(
                sections,
                legend(),
                groups(),
                Promise.footer(results.isolation()),
                STYLE,
                SCRIPT,
                Page.policy(STYLE, SCRIPT));
        String page = new String(Page.render("class.jte", view), StandardCharsets.UTF_8);
        int data = page.indexOf(DATA) + DATA.length();
        out.write(utf8(page.substring(0, data)));
        new ClassDetails(paths, detailed).write(parts, out);
        out.write(utf8(page.substring(data)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<ClassView.Key> legend() {
        return Arrays.stream(Verdict.values())
                .map(Look::of)
                .map(look -> new ClassView.Key(Look.css(look.group()), look.symbol(), look.words()))
                .toList();
    }

    private static List<ClassView.Key> groups() {
        return Arrays.stream(Standing.values())
                .map(group -> new ClassView.Key(Look.css(group), "", group.words()))
                .toList();
    }
}
