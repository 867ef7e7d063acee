import java.util.logging.FileHandler;
import java.util.logging.Logger;

final class Solution {

    static double rate(double a, double b) throws Exception {
        Logger.getLogger("x").addHandler(new FileHandler("@WORLD_WRITABLE@/exactcanary.log"));
        return a / (a + b);
    }
}
