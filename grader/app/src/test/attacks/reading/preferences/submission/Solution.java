import java.util.prefs.Preferences;

final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(Preferences.userRoot().absolutePath());
        return a / (a + b);
    }
}
