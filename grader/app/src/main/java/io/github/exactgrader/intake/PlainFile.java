package io.github.exactgrader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A regular file on the disk. It is looked at before and after it is opened: what was exchanged for a link, a pipe or
 * another file since it was found is refused, and no pipe is ever opened.
 *
 * @param path where it is
 * @param key what the file system knows it by; null where it has no such thing
 */
record PlainFile(Path path, @Nullable Object key) implements Opener {

    static PlainFile of(Path path, BasicFileAttributes attributes) {
        return new PlainFile(path, attributes.fileKey());
    }

    @Override
    public InputStream open() throws IOException {
        look();
        InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
        try {
            look();
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return in;
    }

    private void look() throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!now.isRegularFile() || !Objects.equals(key, now.fileKey())) {
            throw new RefusedException(Messages.notPlain());
        }
    }
}
