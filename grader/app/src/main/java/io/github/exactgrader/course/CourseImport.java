package io.github.exactgrader.course;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.FileNames;
import io.github.exactgrader.intake.CourseFile;
import io.github.exactgrader.intake.CourseFiles;
import io.github.exactgrader.intake.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plans an import: recognises the layout, reads who handed in what, matches it to the roster, chooses among attempts. */
public final class CourseImport {

    private final ImportRequest request;
    private final LocalTimes times;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private CourseImport(ImportRequest request) {
        this.request = request;
        this.times = new LocalTimes(request.zone().orElse(ZoneOffset.UTC));
    }

    /** Returns the names of the layouts there are. */
    public static List<String> layouts() {
        return Layouts.names();
    }

    /**
     * Looks at an export; writes nothing.
     *
     * @throws ImportException if it cannot be read, or is not what any layout has
     */
    public static ImportPlan plan(ImportRequest request) throws ImportException {
        return new CourseImport(request).plan();
    }

    private ImportPlan plan() throws ImportException {
        Optional<Instant> deadline = deadline();
        CourseFiles all = files();
        all.refused().forEach(this::refuse);
        Layouts.Recognised recognised = Layouts.recognise(all, request.layout());
        Roster roster = roster(recognised);
        Layout.Arrivals arrivals = recognised.layout().read(recognised.files(), roster, times);
        arrivals.strange()
                .forEach(file ->
                        problems.add(new Problem(Problem.Kind.UNMATCHED, file.shown(), ImportMessages.strange())));
        List<Attempt> attempts = withFiles(wanted(arrivals.attempts()));
        if (attempts.isEmpty() && problems.isEmpty()) {
            throw new ImportException(ImportMessages.empty(all.name()));
        }
        noteZone(recognised.layout(), deadline);
        List<PlannedSubmission> submissions = submissions(attempts, new Owners(roster, attempts), deadline);
        return new ImportPlan(
                recognised, submissions, missing(roster, submissions), problems, notes, !roster.isEmpty());
    }

    private Optional<Instant> deadline() throws ImportException {
        if (request.deadline().isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> deadline = times.read(request.deadline().get());
        if (deadline.isEmpty()) {
            throw new ImportException(ImportMessages.noTime(request.deadline().get()));
        }
        return deadline;
    }

    private CourseFiles files() throws ImportException {
        String name = String.valueOf(request.source().getFileName());
        try {
            return CourseFiles.of(request.source());
        } catch (java.nio.file.NoSuchFileException missing) {
            throw new ImportException(Escape.line(name) + ": there is no such file or folder");
        } catch (IOException e) {
            throw new ImportException(Escape.line(name) + ": " + e.getMessage());
        }
    }

    private Roster roster(Layouts.Recognised recognised) throws ImportException {
        Optional<RosterFile> roster =
                request.roster().isPresent() ? Optional.of(read(request.roster().get())) : Optional.empty();
        Optional<RosterFile> sheet =
                request.sheet().isPresent() ? Optional.of(read(request.sheet().get())) : ownSheet(recognised);
        roster.ifPresent(file -> notes.add(ImportMessages.understood(file)));
        sheet.ifPresent(file -> notes.add(ImportMessages.understood(file)));
        Roster all = roster.map(Roster::of).or(() -> sheet.map(Roster::of)).orElse(Roster.none());
        if (roster.isPresent() && sheet.isPresent()) {
            all = all.with(sheet.get());
        }
        if (!all.strangers().isEmpty()) {
            notes.add(ImportMessages.notInRoster(sheet.map(RosterFile::name).orElse(""), all.strangers()));
        }
        return request.individual() ? all.withoutTeams() : all;
    }

    private Optional<RosterFile> ownSheet(Layouts.Recognised recognised) throws ImportException {
        Optional<CourseFile> file = recognised.layout().ownSheet(recognised.files());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = file.get().bytes(RosterReader.MAX_BYTES);
            return Optional.of(RosterReader.read(bytes, file.get().shown(), times));
        } catch (IOException e) {
            throw new ImportException(ImportMessages.unreadable(file.get().shown()));
        }
    }

    private RosterFile read(Path file) throws ImportException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new ImportException(Escape.line(name) + ": there is no such file");
        }
        try {
            if (Files.size(file) > RosterReader.MAX_BYTES) {
                throw new ImportException(ImportMessages.rosterTooLarge(name, RosterReader.MAX_BYTES));
            }
            return RosterReader.read(Files.readAllBytes(file), name, times);
        } catch (IOException e) {
            throw new ImportException(ImportMessages.unreadable(name));
        }
    }

    private List<Attempt> wanted(List<Attempt> attempts) throws ImportException {
        List<String> names = attempts.stream().map(Attempt::shownAs).toList();
        for (String name : request.without()) {
            if (!names.contains(name)) {
                throw new ImportException(ImportMessages.noSuchEntry(name, names));
            }
        }
        return attempts.stream()
                .filter(attempt -> !request.without().contains(attempt.shownAs()))
                .toList();
    }

    /** An attempt without files is none: some platforms list those who opened the page. */
    private List<Attempt> withFiles(List<Attempt> attempts) {
        List<Attempt> with =
                attempts.stream().filter(each -> !each.pieces().isEmpty()).toList();
        if (with.size() < attempts.size()) {
            notes.add(ImportMessages.withoutFiles(attempts.stream()
                    .filter(each -> each.pieces().isEmpty())
                    .map(Attempt::shownAs)
                    .toList()));
        }
        return with;
    }

    private void noteZone(Layout layout, Optional<Instant> deadline) {
        boolean isLocal = Set.of("blackboard", "brightspace", "moodle").contains(layout.name())
                || (deadline.isPresent()
                        && !LocalTimes.hasZone(request.deadline().orElse("")));
        if (isLocal && request.zone().isEmpty()) {
            notes.add(ImportMessages.noZone("UTC"));
        }
    }

    private List<PlannedSubmission> submissions(List<Attempt> attempts, Owners owners, Optional<Instant> deadline) {
        Map<String, Owner> byKey = new LinkedHashMap<>();
        Map<String, List<Attempt>> attemptsOf = new TreeMap<>();
        for (Attempt attempt : attempts) {
            Owner owner = owners.of(attempt);
            owner.problem()
                    .ifPresent(why ->
                            problems.add(new Problem(Problem.Kind.UNMATCHED, Escape.line(attempt.shownAs()), why)));
            Owner known = byKey.putIfAbsent(owner.key(), owner);
            if (known != null) {
                byKey.put(owner.key(), known.with(owner));
            }
            attemptsOf.computeIfAbsent(owner.key(), any -> new ArrayList<>()).add(attempt);
        }
        Map<String, String> ids = distinct(byKey);
        FileNames folders = FileNames.of(List.copyOf(ids.values()));
        List<PlannedSubmission> submissions = new ArrayList<>();
        for (Map.Entry<String, List<Attempt>> each : attemptsOf.entrySet()) {
            Owner owner =
                    byKey.getOrDefault(each.getKey(), owners.of(each.getValue().get(0)));
            String folder = folders.of(ids.getOrDefault(each.getKey(), owner.id()));
            submissions.add(submission(owner, folder, each.getValue(), deadline));
        }
        submissions.sort(Comparator.comparing(each -> each.handedIn().submission()));
        tellTwice(submissions);
        return submissions;
    }

    /** A team may be called like a student's id, or like a file that is passed over: then it is told apart. */
    private static Map<String, String> distinct(Map<String, Owner> byKey) {
        Map<String, String> ids = new LinkedHashMap<>();
        Set<String> students = byKey.values().stream()
                .filter(owner -> owner.team().isEmpty())
                .map(Owner::id)
                .collect(Collectors.toSet());
        byKey.forEach((key, owner) -> {
            boolean isTaken = owner.team().isPresent() && students.contains(owner.id());
            boolean isPassedOver =
                    CourseFiles.isPassedOver(owner.id()) || owner.id().equalsIgnoreCase(CourseManifest.FILE);
            ids.put(key, isTaken || isPassedOver ? key : owner.id());
        });
        return ids;
    }

    private PlannedSubmission submission(
            Owner owner, String folder, List<Attempt> attempts, Optional<Instant> deadline) {
        Choice choice = Choice.of(attempts, deadline);
        Attempt attempt = choice.attempt();
        if (!choice.undecided().isEmpty()) {
            problems.add(new Problem(
                    Problem.Kind.UNDECIDED, Escape.line(owner.id()), ImportMessages.undecided(choice.undecided())));
        }
        MendedNames mended = MendedNames.of(attempt.pieces());
        mended.refused().forEach(this::refuse);
        List<String> all = new ArrayList<>(attempt.notes());
        owner.problem().ifPresent(why -> all.add(ImportMessages.unmatched(why)));
        all.addAll(choice.notes());
        all.addAll(mended.notes());
        mended.refused().forEach(each -> all.add(ImportMessages.leftOut(each.where(), each.message())));
        HandedIn handedIn = new HandedIn(
                folder,
                owner.members(),
                owner.team(),
                attempt.received(),
                attempt.markedLate(),
                attempt.attributes(),
                all);
        return new PlannedSubmission(
                handedIn, mended.files(), attempts.size(), attempt.isLate(deadline), mended.renamed());
    }

    private void refuse(Finding finding) {
        problems.add(new Problem(Problem.Kind.REFUSED, Escape.line(finding.where()), finding.message()));
    }

    private void tellTwice(List<PlannedSubmission> submissions) {
        Map<String, String> seen = new HashMap<>();
        for (PlannedSubmission submission : submissions) {
            for (Member member : submission.handedIn().members()) {
                String other =
                        seen.putIfAbsent(member.id(), submission.handedIn().submission());
                if (other != null) {
                    problems.add(new Problem(
                            Problem.Kind.UNDECIDED,
                            Escape.line(member.id()),
                            ImportMessages.inTwo(other, submission.handedIn().submission())));
                }
            }
        }
    }

    private static List<Member> missing(Roster roster, List<PlannedSubmission> submissions) {
        Set<String> there = submissions.stream()
                .flatMap(each -> each.handedIn().members().stream())
                .map(Member::id)
                .collect(Collectors.toSet());
        return roster.members().stream()
                .filter(member -> !there.contains(member.id()))
                .toList();
    }
}
