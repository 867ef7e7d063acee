package io.github.exactgrader.jail;

import io.github.exactgrader.worker.FrameInput;
import io.github.exactgrader.worker.FrameOutput;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A child that does what the frame it gets says, and answers with what came of it. */
final class TryMain {

    private TryMain() {}

    /**
     * Tries once.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException {
        FrameInput.Frame frame = new FrameInput(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))
                .first()
                .orElseThrow();
        String answer;
        try {
            answer = tried(new String(frame.payload(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            answer = String.valueOf(e.getMessage());
        }
        new FrameOutput(new FileOutputStream(FileDescriptor.out), frame.token())
                .send(answer.getBytes(StandardCharsets.UTF_8));
    }

    private static String tried(String what) throws IOException {
        switch (what) {
            case "socket" -> new Socket(InetAddress.getLoopbackAddress(), 9).close();
            case "process" -> new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start();
            default -> {
                long count = 0;
                while (!what.isEmpty()) {
                    count++;
                }
                return Long.toString(count);
            }
        }
        return "done";
    }
}
