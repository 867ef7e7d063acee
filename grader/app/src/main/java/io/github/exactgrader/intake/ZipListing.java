package io.github.exactgrader.intake;

import io.github.exactgrader.intake.SubmissionFiles.Entry;
import io.github.exactgrader.intake.SubmissionFiles.Listing;
import io.github.exactgrader.intake.ZipArchive.Member;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the files of a zip as those of a folder are listed: nothing is written to the disk, nothing is believed. */
final class ZipListing {

    static final int MAX_ZIP_BYTES = 50_000_000;
    private static final int MAX_TWICE = 20;
    static final int MAX_UNPACKED_BYTES = 50_000_000;

    private final ZipArchive zip;
    private final Allowance allowance = new Allowance(MAX_UNPACKED_BYTES);
    private final Set<String> names = new HashSet<>();
    private final Set<String> twice = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ZipListing(ZipArchive zip) {
        this.zip = zip;
    }

    /**
     * Lists a zip.
     *
     * @param file the zip itself; it is what counts as handed in where it cannot be read
     * @return its files; never throws, whatever it holds
     */
    static Listing of(Entry file) {
        try {
            return new ZipListing(ZipArchive.of(bytes(file))).listing(file.shown());
        } catch (RefusedException e) {
            return unreadable(file, e.reason());
        } catch (IOException e) {
            return unreadable(file, Messages.unreadable());
        }
    }

    /** Returns the listing of a packed file that is not read: it was handed in, and why it is not read is told. */
    static Listing unreadable(Entry file, String reason) {
        Entry entry = new Entry(file.name(), file.opener(), file.size(), Optional.of(reason));
        return new Listing(List.of(entry), List.of(), Optional.of(new Finding(file.shown(), reason)));
    }

    private static byte[] bytes(Entry file) throws IOException {
        Opener opener = file.opener()
                .orElseThrow(() -> new RefusedException(file.refusal().orElse(Messages.unreadable())));
        if (file.size() > MAX_ZIP_BYTES) {
            throw new RefusedException(Messages.zipTooLarge(MAX_ZIP_BYTES));
        }
        try (InputStream in = opener.open()) {
            byte[] bytes = in.readNBytes(MAX_ZIP_BYTES + 1);
            if (bytes.length > MAX_ZIP_BYTES) {
                throw new RefusedException(Messages.zipTooLarge(MAX_ZIP_BYTES));
            }
            return bytes;
        }
    }

    private Listing listing(String where) {
        List<Member> members = zip.members().stream()
                .filter(member -> !member.isFolder() && !isPassedOver(member))
                .toList();
        zip.notes().forEach(note -> findings.add(new Finding(where, note)));
        if (members.isEmpty()) {
            findings.add(new Finding(where, Messages.emptyZip()));
        }
        String top = topFolder(members);
        members.forEach(member -> take(member, name(member).substring(top.length())));
        entries.sort(Comparator.comparingInt((Entry entry) -> depth(entry.name()))
                .thenComparing(entry -> folder(entry.name()))
                .thenComparingInt(entry -> SubmissionFiles.rank(entry.fileName()))
                .thenComparing(Entry::name));
        if (entries.size() > SubmissionFiles.MAX_FILES) {
            Entry first = entries.get(SubmissionFiles.MAX_FILES);
            findings.add(new Finding(first.shown(), Messages.tooManyFiles(SubmissionFiles.MAX_FILES)));
            entries.subList(SubmissionFiles.MAX_FILES, entries.size()).clear();
        }
        findings.addAll(0, SubmissionFiles.aboutNames(entries));
        return new Listing(entries, findings);
    }

    private void take(Member member, String name) {
        if (!names.add(name)) {
            if (twice.add(name) && twice.size() <= MAX_TWICE) {
                findings.add(new Finding(FileNames.shown(name), Messages.twiceInZip()));
            }
            return;
        }
        Opener opener = () -> new CappedStream(zip.open(member), MAX_UNPACKED_BYTES, allowance);
        Optional<String> refusal = refusal(member, name);
        entries.add(
                new Entry(name, refusal.isPresent() ? Optional.empty() : Optional.of(opener), member.size(), refusal));
    }

    private static Optional<String> refusal(Member member, String name) {
        Optional<String> badName = FileNames.refusal(name);
        if (badName.isPresent()) {
            return badName;
        }
        if (!member.isPlain()) {
            return Optional.of(Messages.notPlain());
        }
        if (depth(name) > SubmissionFiles.MAX_DEPTH) {
            return Optional.of(Messages.tooDeep(SubmissionFiles.MAX_DEPTH));
        }
        return FileKind.isArchive(name) ? Optional.of(Messages.nested()) : Optional.empty();
    }

    /** Returns the one folder that everything lies in, with its {@code '/'}; empty if there is no such folder. */
    private static String topFolder(List<Member> members) {
        if (members.isEmpty()) {
            return "";
        }
        String first = name(members.get(0));
        String top = first.substring(0, first.indexOf('/') + 1);
        boolean isPlain = !top.isEmpty()
                && FileNames.refusal(top.substring(0, top.length() - 1)).isEmpty();
        return isPlain && members.stream().allMatch(member -> name(member).startsWith(top)) ? top : "";
    }

    private static boolean isPassedOver(Member member) {
        for (String part : name(member).split("/", -1)) {
            if (SubmissionFiles.isPassedOver(part) && !part.equals("..") && !part.equals(".")) {
                return true;
            }
        }
        return false;
    }

    private static String name(Member member) {
        return FileNames.normalised(member.name());
    }

    private static int depth(String name) {
        return (int) name.chars().filter(c -> c == '/').count() + 1;
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
