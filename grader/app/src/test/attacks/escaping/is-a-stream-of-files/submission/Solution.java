import java.io.FileOutputStream;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new Leak().close();
        return a / (a + b);
    }
}

final class Leak extends FileOutputStream {

    Leak() throws java.io.IOException {
        super("@WORLD_WRITABLE@/exactcanary");
    }
}
