final class Solution {

    static double rate(double a, double b) {
        // System.exit(0); Runtime.getRuntime().exec("rm"); new Socket(); Class.forName("x")
        /* java.lang.reflect.Method, sun.misc.Unsafe, ProcessBuilder */
        String text = "System.exit(0); java.net.Socket; /etc/passwd; import java.io.File;";
        return a / (a + b) + 0 * text.length();
    }
}
