package io.github.exactgrader.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the files of a submission lie in the repository whose job looks at them.
 *
 * @param folder path from the top of the repository, with forward slashes and one at the end; empty for the top itself;
 *     absent if the files are not files of the repository, such as those in a zip
 * @param answers path of the file of answers below the folder; empty if there is none
 * @param lines line of each answer in it, from 1, by field id; may lack any
 */
public record HandedInFiles(Optional<String> folder, String answers, Map<String, Integer> lines) {

    public HandedInFiles {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** Returns the files of a submission of which no place is known. */
    public static HandedInFiles unknown() {
        return new HandedInFiles(Optional.empty(), "", Map.of());
    }

    /** Returns the place of an answer; none where it is not in the file of answers. */
    Place ofAnswer(String field) {
        Integer line = lines.get(field);
        return line == null ? Place.NONE : below(new Place(answers, line));
    }

    /** Returns a place that was written as {@code file:line:column}, from the top of the repository. */
    Place of(String written) {
        return written.isEmpty() ? Place.NONE : below(Place.of(written));
    }

    private Place below(Place place) {
        return folder.map(above -> new Place(above + place.file(), place.line()))
                .orElse(Place.NONE);
    }
}
