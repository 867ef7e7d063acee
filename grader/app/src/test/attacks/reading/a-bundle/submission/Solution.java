import java.util.ResourceBundle;

final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(ResourceBundle.getBundle("canary").keySet());
        return a / (a + b);
    }
}
