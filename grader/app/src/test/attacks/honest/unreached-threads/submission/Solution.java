final class Solution {

    static void measure() throws InterruptedException {
        Thread thread = new Thread(() -> System.out.println(rate(1, 2)));
        thread.start();
        thread.join();
        System.out.println(Runtime.getRuntime().totalMemory());
    }

    static double rate(double a, double b) {

        return a / (a + b);
    }
}
