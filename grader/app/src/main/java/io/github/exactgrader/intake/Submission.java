package io.github.exactgrader.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one student handed in.
 *
 * @param student id of the submission: the name of its folder
 * @param assignment id that the answers name; empty if they name none
 * @param answers by field id, in the order of the file
 * @param answersFile path of the file the answers came from; empty if there was none
 * @param unreadable why the answers could not be read; empty if they could, or if there are none
 * @param sources Java files, by path
 * @param findings what was wrong with the files
 * @param hash SHA-256 over names and bytes of the files, hexadecimal
 */
public record Submission(
        String student,
        Optional<String> assignment,
        Map<String, Answer> answers,
        Optional<String> answersFile,
        Optional<Finding> unreadable,
        List<SourceFile> sources,
        List<Finding> findings,
        String hash) {

    public Submission {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        sources = List.copyOf(sources);
        findings = List.copyOf(findings);
    }
}
