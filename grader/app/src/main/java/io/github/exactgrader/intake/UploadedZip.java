package io.github.exactgrader.intake;

import io.github.exactgrader.intake.SubmissionFiles.Entry;
import io.github.exactgrader.intake.SubmissionFiles.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens the one zip that a student put into the folder of a submission instead of the files themselves. */
final class UploadedZip {

    private UploadedZip() {}

    /** Returns the listing with the files of its zip, below the name of the zip, if there is exactly one and nothing else to read. */
    static Listing in(Listing files) {
        List<Entry> zips = files.entries().stream()
                .filter(entry -> FileKind.isZip(entry.name()) && entry.refusal().isEmpty())
                .toList();
        boolean hasOwn = files.entries().stream()
                .anyMatch(entry -> FileKind.of(entry.name()).isRead());
        if (zips.size() != 1 || hasOwn) {
            return files;
        }
        Entry zip = zips.get(0);
        Listing packed = ZipListing.of(zip);
        List<Entry> entries = new ArrayList<>();
        files.entries().stream().filter(entry -> !entry.equals(zip)).forEach(entries::add);
        List<Finding> findings = new ArrayList<>(files.findings());
        if (packed.unreadable().isPresent()) {
            entries.addAll(packed.entries());
            return new Listing(entries, findings, packed.unreadable());
        }
        packed.entries().forEach(entry -> entries.add(below(zip, entry)));
        packed.findings().forEach(finding -> findings.add(below(zip, finding)));
        return new Listing(entries, findings, Optional.empty());
    }

    private static Entry below(Entry zip, Entry entry) {
        return new Entry(zip.name() + "/" + entry.name(), entry.opener(), entry.size(), entry.refusal());
    }

    private static Finding below(Entry zip, Finding finding) {
        return finding.where().equals(zip.shown())
                ? finding
                : new Finding(zip.shown() + "/" + finding.where(), finding.message());
    }
}
