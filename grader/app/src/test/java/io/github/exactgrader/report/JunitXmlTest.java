package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.score.Results;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class JunitXmlTest {

    private final Results results = SampleResults.small();

    @Test
    void writesTheGoldenFile() throws IOException {
        Golden.agrees("junit.xml", bytes(1));
    }

    @Test
    void writesTheGoldenFileOfAHostileSubmission() throws IOException {
        Golden.agrees("junit-hostile.xml", bytes(2));
    }

    @Test
    void nestsSuitesOnlyOnce() throws Exception {
        for (int i = 0; i < 3; i++) {
            Element root = parse(bytes(i)).getDocumentElement();

            assertThat(root.getTagName()).isEqualTo("testsuites");
            assertThat(children(root)).isNotEmpty().allSatisfy(suite -> {
                assertThat(suite.getTagName()).isEqualTo("testsuite");
                assertThat(suite.getAttribute("name")).matches("convergence\\.(Q[12]|java|late)");
                assertThat(children(suite)).extracting(Element::getTagName).isSubsetOf("properties", "testcase");
            });
        }
    }

    @Test
    void namesAndTimesEveryCaseAndGivesItAtMostOneOutcome() throws Exception {
        for (Element testcase : cases(parse(bytes(1)))) {
            assertThat(testcase.getAttribute("name")).isNotEmpty();
            assertThat(testcase.getAttribute("classname")).isNotEmpty();
            assertThat(testcase.getAttribute("time")).isEqualTo("0");
            assertThat(children(testcase)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void tellsFailuresErrorsAndSkippedApart() throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (Element testcase : cases(parse(bytes(1)))) {
            outcomes.add(children(testcase).get(0).getTagName());
        }

        assertThat(outcomes).containsExactly("failure", "failure", "failure", "error");
        assertThat(children(cases(parse(bytes(0))).get(2)).get(0).getTagName()).isEqualTo("skipped");
    }

    @Test
    void countsWhatItHolds() throws Exception {
        Element root = parse(bytes(1)).getDocumentElement();

        assertThat(root.getAttribute("tests")).isEqualTo("4");
        assertThat(root.getAttribute("failures")).isEqualTo("3");
        assertThat(root.getAttribute("errors")).isEqualTo("1");
        assertThat(root.getAttribute("skipped")).isEqualTo("0");
    }

    @Test
    void showsNoEvidence() {
        assertThat(new String(bytes(1), StandardCharsets.UTF_8)).doesNotContain("SECRET-KEY-VALUE");
    }

    private byte[] bytes(int submission) {
        return JunitXml.bytes(
                results.assignments().get(0), results.submissions().get(submission));
    }

    private static Document parse(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<Element> cases(Document document) {
        NodeList nodes = document.getElementsByTagName("testcase");
        List<Element> cases = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            cases.add((Element) nodes.item(i));
        }
        return cases;
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
}
