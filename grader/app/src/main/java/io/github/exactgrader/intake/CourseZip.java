package io.github.exactgrader.intake;

import io.github.exactgrader.intake.ZipArchive.Member;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the zip of a whole class; nothing in it is believed before it was unpacked once. */
final class CourseZip {

    private final ZipArchive zip;
    private final Allowance allowance = new Allowance(CourseFiles.MAX_ALL_BYTES);
    private final List<CourseFile> files = new ArrayList<>();
    private final List<Finding> refused = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private CourseZip(ZipArchive zip) {
        this.zip = zip;
    }

    static CourseFiles read(Path path, String name) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            if (channel.size() > CourseFiles.MAX_ZIP_BYTES) {
                throw new IOException(Messages.classZipTooLarge(CourseFiles.MAX_ZIP_BYTES));
            }
            // A mapping outlives its channel: the files are read when they are wanted, none is held in memory.
            ZipArchive zip = archive(channel.map(MapMode.READ_ONLY, 0, channel.size()));
            if (zip.members().size() >= CourseFiles.MAX_FILES) {
                throw new IOException(Messages.tooManyInClass(CourseFiles.MAX_FILES));
            }
            CourseZip listing = new CourseZip(zip);
            for (Member member : zip.members()) {
                listing.take(member);
            }
            return CourseFiles.of(name, listing.files, listing.refused, Set.of());
        }
    }

    private static ZipArchive archive(ByteBuffer bytes) throws IOException {
        try {
            return ZipArchive.of(bytes, CourseFiles.MAX_FILES);
        } catch (RefusedException notAZip) {
            throw new IOException(Messages.noClassZip());
        }
    }

    private void take(Member member) {
        String name = FileNames.normalised(member.name());
        if (CourseFiles.isPassedOver(name)) {
            return;
        }
        Optional<String> refusal = refusal(member, name);
        if (refusal.isPresent()) {
            refused.add(new Finding(FileNames.shown(name), refusal.get()));
        } else if (!member.isFolder()) {
            files.add(new CourseFile(name, () -> zip.open(member)));
        }
    }

    private Optional<String> refusal(Member member, String name) {
        String bare = member.isFolder() && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
        Optional<String> badName = FileNames.refusal(bare);
        if (badName.isPresent()) {
            return badName;
        }
        if (member.isFolder()) {
            return Optional.empty();
        }
        if (!member.isPlain()) {
            return Optional.of(Messages.notPlain());
        }
        if (name.chars().filter(c -> c == '/').count() > CourseFiles.MAX_DEPTH) {
            return Optional.of(Messages.tooDeep(CourseFiles.MAX_DEPTH));
        }
        return names.add(name) ? unpacked(member) : Optional.of(Messages.twiceInZip());
    }

    /** Unpacks a file to nowhere; what stops that is why it is refused. */
    private Optional<String> unpacked(Member member) {
        try (InputStream in = new CappedStream(zip.open(member), CourseFiles.MAX_FILE_BYTES, allowance)) {
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e.reason());
        } catch (IOException e) {
            return Optional.of(Messages.damaged());
        }
    }
}
