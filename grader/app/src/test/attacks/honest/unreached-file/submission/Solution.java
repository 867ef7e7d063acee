import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class Solution {

    static List<String> load(String name) throws IOException {
        return Files.readAllLines(Path.of(name));
    }

    static double rate(double a, double b) {

        return a / (a + b);
    }
}
