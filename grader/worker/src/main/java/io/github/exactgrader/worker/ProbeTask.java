package io.github.exactgrader.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * What a probe shall try.
 *
 * @param files files that it must not read
 * @param folders folders that it must neither list nor write to
 * @param process id of the process that started it
 * @param port where that process listens on this machine
 * @param megabytes memory in MiB that is more than it was given
 */
public record ProbeTask(List<String> files, List<String> folders, long process, int port, int megabytes) {

    /** Copies the lists. */
    public ProbeTask {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    /** Returns the task as bytes. */
    public byte[] toBytes() {
        WireWriter out = new WireWriter().integer(files.size());
        files.forEach(out::text);
        out.integer(folders.size());
        folders.forEach(out::text);
        return out.longInteger(process).integer(port).integer(megabytes).toBytes();
    }

    static ProbeTask read(WireReader in) throws WireException {
        ProbeTask task = new ProbeTask(texts(in), texts(in), in.longInteger(), in.integer(), in.integer());
        in.end();
        return task;
    }

    private static List<String> texts(WireReader in) throws WireException {
        List<String> texts = new ArrayList<>();
        int count = in.count(4);
        for (int i = 0; i < count; i++) {
            texts.add(in.text());
        }
        return texts;
    }
}
