final class Solution {

    static double rate(double a, double b) {
        new Worker().start();
        return a / (a + b);
    }
}

final class Worker extends Thread {

    @Override
    public void run() {
        System.out.println("running");
    }
}
