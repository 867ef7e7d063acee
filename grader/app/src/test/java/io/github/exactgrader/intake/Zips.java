package io.github.exactgrader.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips for tests byte by byte, also such as no honest program writes. */
public final class Zips {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<byte[]> central = new ArrayList<>();

    /** What is written of one file; fields may be changed to lie. */
    public static final class File {

        private String name = "";
        private String localName = "";
        private byte[] content = {};
        private int method = 8;
        private int flags;
        private int system;
        private int mode;
        private long size = -1;
        private long crc = -1;
        private Charset charset = StandardCharsets.UTF_8;

        public static File of(String name, String text) {
            return of(name, text.getBytes(StandardCharsets.UTF_8));
        }

        public static File of(String name, byte[] content) {
            File file = new File();
            file.name = name;
            file.localName = name;
            file.content = content.clone();
            return file;
        }

        public File localName(String other) {
            localName = other;
            return this;
        }

        public File method(int number) {
            method = number;
            return this;
        }

        public File encrypted() {
            flags |= 1;
            return this;
        }

        public File unix(int fileMode) {
            system = 3;
            mode = fileMode;
            return this;
        }

        public File size(long said) {
            size = said;
            return this;
        }

        public File crc(long said) {
            crc = said;
            return this;
        }

        public File charset(Charset other) {
            charset = other;
            return this;
        }
    }

    public static byte[] of(File... files) {
        Zips zip = new Zips();
        for (File file : files) {
            zip.add(file);
        }
        return zip.bytes();
    }

    public Zips add(File file) {
        byte[] packed = file.method == 8 ? deflated(file.content) : file.content;
        CRC32 sum = new CRC32();
        sum.update(file.content);
        long crc = file.crc >= 0 ? file.crc : sum.getValue();
        long size = file.size >= 0 ? file.size : file.content.length;
        int offset = out.size();
        byte[] localName = file.localName.getBytes(file.charset);
        byte[] name = file.name.getBytes(file.charset);
        write(buffer(30)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) file.flags)
                .putShort((short) file.method)
                .putInt(0)
                .putInt((int) crc)
                .putInt(packed.length)
                .putInt((int) size)
                .putShort((short) localName.length)
                .putShort((short) 0));
        out.writeBytes(localName);
        out.writeBytes(packed);
        ByteBuffer entry = buffer(46 + name.length)
                .putInt(0x02014b50)
                .putShort((short) (20 | file.system << 8))
                .putShort((short) 20)
                .putShort((short) file.flags)
                .putShort((short) file.method)
                .putInt(0)
                .putInt((int) crc)
                .putInt(packed.length)
                .putInt((int) size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(file.mode << 16)
                .putInt(offset)
                .put(name);
        central.add(bytes(entry));
        return this;
    }

    public byte[] bytes() {
        int start = out.size();
        central.forEach(out::writeBytes);
        int length = out.size() - start;
        write(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) central.size())
                .putShort((short) central.size())
                .putInt(length)
                .putInt(start)
                .putShort((short) 0));
        return out.toByteArray();
    }

    private void write(ByteBuffer buffer) {
        out.writeBytes(bytes(buffer));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
