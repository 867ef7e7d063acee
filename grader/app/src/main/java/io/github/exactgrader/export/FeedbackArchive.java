package io.github.exactgrader.export;

import io.github.exactgrader.course.HandedIn;
import io.github.exactgrader.course.Member;
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
        Optional<HandedIn> handedIn = mark.handedIn();
        Optional<String> user = handedIn.flatMap(each -> each.members().stream()
                .map(member -> member.ids().getOrDefault("canvas_user", ""))
                .filter(FeedbackArchive::isNumber)
                .findFirst());
        Optional<String> attachment = handedIn
                .map(each -> each.attributes().getOrDefault("attachment", ""))
                .filter(FeedbackArchive::isNumber);
        if (user.isEmpty() || attachment.isEmpty()) {
            unmatched.add("submission \"" + mark.card().student() + "\": "
                    + (handedIn.isEmpty()
                            ? "it was not imported from Canvas"
                            : "no " + (user.isEmpty() ? "user" : "attachment")
                                    + " of Canvas is known of it, and Canvas passes over files without"));
            return;
        }
        String name = lettersOf(handedIn.flatMap(HandedIn::team).orElse(mark.member().name()));
        archive.add(name + "_" + user.get() + "_" + attachment.get() + "_" + PAGE, page(mark));
    }

    /**
     * Makes the archive for Moodle: folders {@code Full name_PARTICIPANT_assignfeedback_file_}, one for each member of a
     * team, as folders of teams are passed over by most versions. The underscore at the end is needed before Moodle 4.1
     * and harmless since. Source: mod/assign/feedback/file/importziplib.php of moodle/moodle.
     */
    public static FeedbackArchive moodle(Marks marks, JailLevel isolation) {
        FeedbackArchive made = new FeedbackArchive(marks, isolation);
        marks.each().forEach(made::addMoodle);
        return made;
    }

    private void addMoodle(Mark mark) {
        Member member = mark.member();
        String participant = member.ids().getOrDefault("moodle_participant", "");
        if (!isNumber(participant)) {
            unmatched.add(mark.who() + ": its number of a participant in Moodle is not known");
            return;
        }
        String folder = folderName(member.name()) + "_" + participant + "_assignfeedback_file_";
        String path = folder + "/" + PAGE;
        if (archive.has(path)) {
            unmatched.add(mark.who() + ": participant " + participant + " has feedback on another submission already");
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

    /** Canvas writes names of files in letters; digits could be taken for a user. */
    private static String lettersOf(String name) {
        String letters = Target.compared(name).replaceAll("[^a-z]", "");
        return letters.isEmpty() ? "student" : letters;
    }

    /** The name is for people: Moodle reads what stands between the underscores behind it. */
    private static String folderName(String name) {
        String harmless = name.replaceAll("[^\\p{L}\\p{M}\\p{N} .'-]", " ").replaceAll("\\s+", " ").strip()
                .replaceAll("^[.~]+|[.]+$", "").strip();
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
