import java.nio.file.Files;
import java.nio.file.Path;

final class Solution {

    static double rate(double a, double b) throws Exception {
        Files.writeString(Path.of("@WORLD_WRITABLE@/exactcanary"), "here");
        return a / (a + b);
    }
}
