package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Assignment;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What students get to begin with: the sheet, a file of blanks, a stub of each Java class, and how to go on. */
public final class Starter {

    /** The name of the file with the prompts. */
    static final String SHEET = "SHEET.md";

    /** The name of the file with the blanks. */
    static final String ANSWERS = "answers.json";

    private Starter() {}

    /**
     * Writes the starter; the same assignment gives the same bytes.
     *
     * @param assignment its public side; no key is needed
     * @param workflow how GitHub looks at each push
     * @return paths with their contents, UTF-8, in the order a student meets them
     */
    public static Map<String, byte[]> files(Assignment assignment, StarterWorkflow workflow) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.md", StarterReadme.text(assignment).getBytes(StandardCharsets.UTF_8));
        files.put(SHEET, new StarterSheet(assignment).text().getBytes(StandardCharsets.UTF_8));
        files.put(ANSWERS, StarterAnswers.bytes(assignment));
        for (String name : assignment.classes().keySet()) {
            files.put(name + ".java", new StarterClass(assignment, name).text().getBytes(StandardCharsets.UTF_8));
        }
        files.put(StarterWorkflow.FILE, workflow.text().getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
