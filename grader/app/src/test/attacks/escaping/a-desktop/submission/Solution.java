final class Solution {

    static double rate(double a, double b) throws Exception {
        java.awt.Toolkit.getDefaultToolkit().beep();
        return a / (a + b);
    }
}
