import java.util.logging.Logger;

final class Solution {

    static double rate(double a, double b) throws Exception {
        Logger.getGlobal().severe("here");
        return a / (a + b);
    }
}
