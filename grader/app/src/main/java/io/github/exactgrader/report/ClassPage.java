package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code report.html}: how the class did, for staff, with evidence. One self-contained file that needs no network; what
 * a reader opens only now and then is in it once, as data that its script turns into text on demand.
 */
public final class ClassPage {

    private static final String STYLE = Page.asset("page.css") + Page.asset("class-page.css");
    private static final String SCRIPT = Page.asset("class-page.js");

    private ClassPage() {}

    /**
     * Writes the page.
     *
     * @param results what the run decided
     * @return UTF-8
     */
    public static byte[] bytes(Results results) {
        RunPaths paths = RunPaths.of(results);
        List<List<ScoreCard>> classes = new ArrayList<>();
        List<ClassView.Section> sections = new ArrayList<>();
        for (Graded assignment : results.assignments()) {
            List<ScoreCard> cards = results.submissions().stream()
                    .filter(card -> card.assignment().equals(assignment.id()))
                    .toList();
            classes.add(cards);
            sections.add(new ClassSection(assignment, cards, paths).view());
        }
        ClassView view = new ClassView(
                sections,
                legend(),
                groups(),
                Promise.footer(results.isolation()),
                Escape.jsonInScript(CanonicalJson.compact(new ClassDetails().json(classes))),
                STYLE,
                SCRIPT,
                Page.policy(STYLE, SCRIPT));
        return Page.render("class.jte", view);
    }

    private static List<ClassView.Key> legend() {
        return Arrays.stream(Verdict.values())
                .map(Look::of)
                .map(look -> new ClassView.Key(look.group().css(), look.symbol(), look.words()))
                .toList();
    }

    private static List<ClassView.Key> groups() {
        return Arrays.stream(Look.Group.values())
                .map(group -> new ClassView.Key(group.css(), "", group.words()))
                .toList();
    }
}
