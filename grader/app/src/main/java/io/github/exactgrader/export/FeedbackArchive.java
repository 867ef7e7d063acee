package io.github.exactgrader.export;

import io.github.exactgrader.course.HandedIn;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.report.FeedbackHtml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The feedback of a class as the zip that a learning platform hands out to its students: one page for each of them.
 *
 * <p>The platforms find the student by the names in the zip, and pass over what they do not understand; so nothing is put
 * in whose ids are not known: it is told instead.
 */
public final class FeedbackArchive {

    private static final String PAGE = "feedback.html";

    private final Archive archive = new Archive();
    private final List<String> unmatched = new ArrayList<>();
    private final Marks marks;
    private final JailLevel isolation;

    private FeedbackArchive(Marks marks, JailLevel isolation) {
        this.marks = marks;
        this.isolation = isolation;
    }

    /**
     * Makes the archive for Canvas: files {@code name_USER_ATTACHMENT_feedback.html}. Canvas takes the first two numbers
     * between underscores for user and attachment and hands the file to the whole group; so a team gets one file.
     */
    public static FeedbackArchive canvas(Marks marks, JailLevel isolation) {
        FeedbackArchive made = new FeedbackArchive(marks, isolation);
        Set<String> done = new LinkedHashSet<>();
        for (Mark mark : marks.each()) {
            if (done.add(mark.card().student())) {
                made.addCanvas(mark);
            }
        }
        return made;
    }

    private void addCanvas(Mark mark) {
        Optional<String> stem = mark.handedIn().flatMap(FeedbackArchive::canvasStem);
        if (stem.isEmpty()) {
            unmatched.add("submission \"" + mark.card().student() + "\": "
                    + (mark.handedIn().isEmpty()
                            ? "it was not imported from Canvas"
                            : "its user and its attachment in Canvas are not both known, and Canvas passes over files"
                                    + " without"));
            return;
        }
        archive.add(stem.get() + PAGE, page(mark));
    }

    /** The name that Canvas gave the file up to its attachment, as it reads it best; else one made of what is known. */
    private static Optional<String> canvasStem(HandedIn handedIn) {
        String attachment = handedIn.attributes().getOrDefault("attachment", "");
        if (!isNumber(attachment)) {
            return Optional.empty();
        }
        String file = handedIn.attributes().getOrDefault("file", "");
        int end = file.indexOf("_" + attachment + "_");
        if (end > 0 && file.substring(0, end).matches("[\\p{L}\\p{M}\\p{N}_-]+")) {
            return Optional.of(file.substring(0, end) + "_" + attachment + "_");
        }
        String name = lettersOf(handedIn.team().orElse(handedIn.members().get(0).name()));
        return handedIn.members().stream()
                .map(member -> member.ids().getOrDefault("canvas_user", ""))
                .filter(FeedbackArchive::isNumber)
                .findFirst()
                .map(user -> name + "_" + user + "_" + attachment + "_");
    }

    /**
     * Makes the archive for Moodle: folders {@code Full name_PARTICIPANT_assignfeedback_file_}, one for each member of a
     * team. The underscore at the end is needed before Moodle 4.1 and harmless since. Source:
     * mod/assign/feedback/file/importziplib.php of moodle/moodle.
     *
     * @param perTeam whether a team has one folder, named by its group: as new versions of Moodle want it where an
     *     assignment is handed in by teams, and older ones do not understand it
     */
    public static FeedbackArchive moodle(Marks marks, JailLevel isolation, boolean perTeam) {
        FeedbackArchive made = new FeedbackArchive(marks, isolation);
        Set<String> done = new LinkedHashSet<>();
        for (Mark mark : marks.each()) {
            Optional<String> group = perTeam ? group(mark) : Optional.empty();
            if (group.isEmpty()) {
                made.addMoodle(mark, mark.member().name(), mark.member().ids().getOrDefault("moodle_participant", ""));
            } else if (done.add(mark.card().student())) {
                made.addMoodle(mark, mark.handedIn().flatMap(HandedIn::team).orElse(""), group.get());
            }
        }
        return made;
    }

    /** Returns the number of the group, which ends the name of the folder that Moodle exported. */
    private static Optional<String> group(Mark mark) {
        return mark.handedIn()
                .filter(handedIn -> handedIn.team().isPresent())
                .map(handedIn -> handedIn.attributes().getOrDefault("folder", ""))
                .map(folder -> folder.substring(folder.lastIndexOf('_') + 1))
                .filter(FeedbackArchive::isNumber);
    }

    private void addMoodle(Mark mark, String name, String number) {
        if (!isNumber(number)) {
            unmatched.add(mark.who() + ": its number of a participant in Moodle is not known");
            return;
        }
        String path = folderName(name) + "_" + number + "_assignfeedback_file_/" + PAGE;
        if (archive.has(path)) {
            unmatched.add(mark.who() + ": participant " + number + " has feedback on another submission already");
            return;
        }
        archive.add(path, page(mark));
    }

    private byte[] page(Mark mark) {
        return FeedbackHtml.bytes(marks.assignment(), mark.card(), isolation);
    }

    private static boolean isNumber(String text) {
        return text.matches("[1-9][0-9]{0,17}");
    }

    /** Canvas takes parts of a name that are digits for its numbers, so the name of the person has none. */
    private static String lettersOf(String name) {
        String letters = Target.compared(name).replaceAll("[^a-z]", "");
        return letters.isEmpty() ? "student" : letters;
    }

    /** The name is for people: Moodle reads what stands between the underscores behind it. */
    private static String folderName(String name) {
        String harmless = name.replaceAll("[^\\p{L}\\p{M}\\p{N} .'-]", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^[.~]+|[.]+$", "")
                .strip();
        return harmless.isEmpty() ? "Participant" : harmless;
    }

    /** Returns the zip; the same bytes for the same marks. */
    public byte[] bytes() {
        return archive.bytes();
    }

    /** Returns how many files it holds. */
    public int files() {
        return archive.size();
    }

    /** Returns the marks whose feedback is not in it, each with the reason; not escaped. */
    public List<String> unmatched() {
        return List.copyOf(unmatched);
    }
}
