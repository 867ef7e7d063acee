package io.github.exactgrader.course;

import io.github.exactgrader.expr.Spelling;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.intake.CourseFile;
import io.github.exactgrader.intake.CourseFiles;
import java.util.List;
import java.util.stream.Collectors;

/** What an import says. Names come from students: each is shown on one line, with nothing hidden. */
final class ImportMessages {

    private static final int FEW = 8;

    private ImportMessages() {}

    // What cannot be read.

    static String unreadable(String file) {
        return Escape.line(file) + ": cannot be read; check its permissions, or download it again";
    }

    static String noCsv(String file, String why) {
        return Escape.line(file) + ": this is no CSV: " + why + "; save it as CSV in UTF-8";
    }

    static String noColumns(String file, List<String> header) {
        return Escape.line(file)
                + ": no column tells who a student is: expected a heading such as id, username, email or"
                + " name, found " + few(header);
    }

    static String twiceInRoster(String file, Member one, long line, Member other, long otherLine) {
        return Escape.line(file) + ": the id \"" + Escape.line(one.id()) + "\" stands for two people: \""
                + Escape.line(one.name()) + "\" in line " + line + " and \"" + Escape.line(other.name()) + "\" in line "
                + otherLine + "; give each an id of their own";
    }

    static String noMetadata(String source, String name) {
        return Escape.line(source) + ": there is no " + name
                + "; in Gradescope choose Review Grades, Export Submissions, and give the zip as it is";
    }

    static String badYaml(String file, String why) {
        return file + ": this is not what Gradescope writes: " + Escape.line(why) + "; export the submissions again";
    }

    static String noSuchLayout(String found, List<String> names) {
        return "--layout: expected auto or one of " + String.join(", ", names) + ", found \"" + Escape.line(found)
                + "\"" + Spelling.hint(found, names);
    }

    static String notRecognised(CourseFiles files, List<Layout> layouts) {
        String tried = layouts.stream()
                .map(layout ->
                        "\n  " + layout.name() + ": " + layout.guess(files).why())
                .collect(Collectors.joining());
        String found = files.files().isEmpty()
                ? "there is no file in it that can be read"
                : "its files look like none of the layouts: "
                        + few(files.files().stream().map(CourseFile::path).toList());
        String refused = files.refused().stream()
                .limit(FEW)
                .map(finding -> "\n  refused: \"" + Escape.line(finding.where()) + "\": " + finding.message())
                .collect(Collectors.joining());
        return Escape.line(files.name()) + ": " + found + tried + refused
                + "\nGive the export as the platform made it, or say" + " --layout NAME";
    }

    static String empty(String source) {
        return Escape.line(source) + ": nobody handed in anything";
    }

    static String noTime(String text) {
        return "--deadline: expected a time such as 2026-11-20T23:59 or 2026-11-20T23:59:00+01:00, found \""
                + Escape.line(text) + "\"";
    }

    static String noSuchEntry(String name, List<String> names) {
        return "--without: there is no \"" + Escape.line(name) + "\" in the export" + Spelling.hint(name, names);
    }

    static String rosterTooLarge(String file, int limit) {
        return Escape.line(file) + ": more than " + limit + " bytes; expected the list of the course's students";
    }

    static String withinSource(String folder) {
        return "-o " + Escape.line(folder) + ": lies within what is imported; give a folder beside it";
    }

    static String noFolder(String folder) {
        return "-o " + Escape.line(folder) + ": is a file or a link, not a folder; give another name";
    }

    static String otherThings(String folder, List<String> names) {
        return "-o " + Escape.line(folder) + ": holds other things than an import: " + few(names)
                + "; nothing was written. Give a folder that is empty or not there yet";
    }

    // What stops an import.

    static String namesNobody() {
        return "the export does not say whose it is";
    }

    static String nobodyNamed(Member person) {
        return "nobody in the roster is " + name(person);
    }

    static String noTeam(String team) {
        return "no team in the roster is called \"" + Escape.line(team) + "\"";
    }

    static String ambiguous(Member person, List<Member> candidates) {
        return name(person) + " may be "
                + candidates.stream().map(ImportMessages::name).collect(Collectors.joining(" or "));
    }

    static String twoForOne(Member member, String other) {
        return "by its name it is " + name(member) + ", and so is \"" + Escape.line(other) + "\"";
    }

    static String suggestions(List<Member> suggestions) {
        return suggestions.isEmpty()
                ? ""
                : "; did you mean "
                        + suggestions.stream().map(ImportMessages::name).collect(Collectors.joining(", or ")) + "?";
    }

    static String strange() {
        return "this file belongs to nobody";
    }

    static String undecided(List<Attempt> attempts) {
        return "there are "
                + attempts.stream()
                        .map(attempt -> "\"" + Escape.line(attempt.shownAs()) + "\"")
                        .collect(Collectors.joining(" and "))
                + " with different files, and nothing says which came last; leave out what does not count by --without NAME";
    }

    static String sameTarget(String other) {
        return "its name and that of \"" + Escape.line(other)
                + "\" are the same where case is ignored, or one is a folder and the other a file";
    }

    static String inTwo(String one, String other) {
        return "would be in two submissions, " + one + " and " + other
                + "; leave one out by --without NAME, or put right who is in which team";
    }

    // Notes.

    static String understood(RosterFile file) {
        return Escape.line(file.name()) + ": " + file.members().size() + " students; "
                + Escape.line(String.join(", ", file.understood()));
    }

    static String withoutFiles(List<String> names) {
        return "without any file, so nothing was handed in: " + few(names);
    }

    static String committerDate() {
        return "the time is that of the last commit, which a student can set; scores.csv has no time of the platform";
    }

    static String renamed(String from, String to) {
        return Escape.line(from) + " is called " + Escape.line(to) + ", as it says in it";
    }

    static String older(String name, String kept) {
        return Escape.line(name) + " is left out: " + Escape.line(kept) + " is the newer one";
    }

    static String fromText(String name) {
        return "what was typed into the platform is " + name;
    }

    static String chosen(Attempt chosen, int all) {
        return all + " attempts; this is \"" + Escape.line(chosen.shownAs()) + "\"" + when(chosen);
    }

    static String passedOver(Attempt other, String why) {
        return "not imported: \"" + Escape.line(other.shownAs()) + "\"" + by(other) + when(other) + ", " + why;
    }

    static String unmatched(String why) {
        return "not matched to the roster: " + why;
    }

    static String leftOut(String file, String why) {
        return Escape.line(file) + " is left out: " + why;
    }

    static String notInRoster(String sheet, List<Member> people) {
        return Escape.line(sheet) + ": " + people.size() + " rows are nobody in the roster, or not for certain: "
                + few(people.stream()
                        .map(each -> each.name().isEmpty() ? each.id() : each.name())
                        .toList());
    }

    static String noZone(String zone) {
        return "times without a time zone are read as " + zone + "; --zone says otherwise, e.g. --zone Europe/Berlin";
    }

    private static String when(Attempt attempt) {
        return attempt.received().map(time -> " of " + time).orElse("");
    }

    private static String by(Attempt attempt) {
        return attempt.people().isEmpty() ? "" : " by " + names(attempt);
    }

    private static String names(Attempt attempt) {
        return attempt.people().stream().map(ImportMessages::name).collect(Collectors.joining(", "));
    }

    static String name(Member member) {
        String id = "\"" + Escape.line(member.id()) + "\"";
        return member.name().isEmpty() || member.name().equals(member.id())
                ? id
                : id + " (" + Escape.line(member.name()) + ")";
    }

    /** Returns the first of many names, quoted. */
    static String few(List<String> names) {
        String shown = names.stream()
                .limit(FEW)
                .map(name -> "\"" + Escape.line(name) + "\"")
                .collect(Collectors.joining(", "));
        return names.size() > FEW ? shown + " and " + (names.size() - FEW) + " more" : shown;
    }
}
