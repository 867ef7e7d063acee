package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * JUnit XML as its consumers read it, their rules written down a second time: dorny/test-reporter shows no case of nested
 * suites, fails on a suite without a name and counts with its time; EnricoMi/publish-unit-test-result-action passes over
 * cases without name and class; mikepenz/action-junit-report takes the first failure or error of a case.
 */
class JunitContractTest {

    private static final Results SMALL = SampleResults.small();

    /** What a consumer shows: one word for each case. */
    private static List<String> read(byte[] bytes) throws Exception {
        Element root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        List<String> outcomes = new ArrayList<>();
        for (Element suite : children(root)) {
            assertThat(suite.getTagName()).isEqualTo("testsuite");
            assertThat(suite.getAttribute("name"))
                    .as("a suite without a name stops dorny")
                    .isNotBlank();
            assertThat(Double.parseDouble(suite.getAttribute("time")))
                    .as("a time that is none is NaN there")
                    .isFinite();
            int before = outcomes.size();
            for (Element testcase : children(suite)) {
                if (testcase.getTagName().equals("testcase")) {
                    outcomes.add(outcome(testcase));
                }
            }
            assertThat(suite.getAttribute("tests")).isEqualTo("" + (outcomes.size() - before));
            assertThat(outcomes.size())
                    .as("a suite without cases of its own is not shown")
                    .isGreaterThan(before);
        }
        assertThat(root.getAttribute("tests")).isEqualTo("" + outcomes.size());
        return outcomes;
    }

    private static String outcome(Element testcase) {
        assertThat(testcase.getAttribute("name")).isNotBlank();
        assertThat(testcase.getAttribute("classname"))
                .as("the suite's name puts a case into the default group")
                .isEqualTo(((Element) testcase.getParentNode()).getAttribute("name"));
        List<Element> results = children(testcase);
        assertThat(results).hasSizeLessThanOrEqualTo(1);
        assertThat(results)
                .allMatch(each -> Set.of("failure", "error", "skipped").contains(each.getTagName()));
        return results.isEmpty() ? "success" : results.get(0).getTagName();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static IntStream submissions() {
        return IntStream.range(0, SMALL.submissions().size());
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void everyConsumerSeesEveryField(int submission) throws Exception {
        ScoreCard card = SMALL.submissions().get(submission);

        List<String> outcomes = read(JunitXml.bytes(SMALL.assignments().get(0), card));

        assertThat(outcomes)
                .isEqualTo(card.fields().stream()
                        .map(field -> switch (field.verdict()) {
                            case CORRECT -> "success";
                            case NEEDS_REVIEW -> "skipped";
                            case GRADER_ERROR -> "error";
                            default -> "failure";
                        })
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void holdsNoCharacterThatXmlForbids(int submission) {
        String xml = new String(
                JunitXml.bytes(SMALL.assignments().get(0), SMALL.submissions().get(submission)),
                StandardCharsets.UTF_8);

        assertThat(xml.codePoints().filter(c -> (c < ' ' && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF))
                .isEmpty();
        assertThat(xml).doesNotContainPattern("&#(0?[0-8]|1[1-9]|2\\d|3[01]|11|12);");
    }
}
