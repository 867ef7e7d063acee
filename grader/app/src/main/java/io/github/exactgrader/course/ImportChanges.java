package io.github.exactgrader.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a newer import changed.
 *
 * @param added submissions that were not there before
 * @param gone submissions that are no longer there
 * @param changed submissions whose files, members or times are others
 * @param same how many are as they were
 */
public record ImportChanges(List<String> added, List<String> gone, List<String> changed, int same) {

    public ImportChanges {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
    }

    static ImportChanges between(Path folder, CourseManifest before, Path newFolder, CourseManifest now)
            throws IOException {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        int same = 0;
        for (HandedIn each : now.submissions()) {
            String name = each.submission();
            Optional<HandedIn> earlier = before.of(name);
            if (earlier.isEmpty()) {
                added.add(name);
            } else if (isSame(earlier.get(), each) && areSame(folder.resolve(name), newFolder.resolve(name))) {
                same++;
            } else {
                changed.add(name);
            }
        }
        List<String> gone = before.submissions().stream()
                .map(HandedIn::submission)
                .filter(name -> now.of(name).isEmpty())
                .toList();
        return new ImportChanges(added, gone, changed, same);
    }

    /** Numbers that the platform gave may be new; what was handed in, when and by whom counts. */
    private static boolean isSame(HandedIn one, HandedIn other) {
        return one.received().equals(other.received())
                && one.markedLate() == other.markedLate()
                && one.members().stream()
                        .map(Member::id)
                        .toList()
                        .equals(other.members().stream().map(Member::id).toList());
    }

    private static boolean areSame(Path one, Path other) throws IOException {
        Set<String> files = ImportFolder.files(one);
        if (!files.equals(ImportFolder.files(other))) {
            return false;
        }
        for (String file : files) {
            if (Files.mismatch(one.resolve(file), other.resolve(file)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the changes as a short text, a newline at the end. */
    public String text() {
        return "changed since the earlier import: " + count(added, "new") + count(changed, "changed")
                + count(gone, "gone") + same + " as before\n";
    }

    private static String count(List<String> names, String what) {
        return names.isEmpty() ? "" : names.size() + " " + what + " (" + ImportMessages.few(names) + "), ";
    }
}
