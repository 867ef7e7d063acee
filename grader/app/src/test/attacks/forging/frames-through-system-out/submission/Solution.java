final class Solution {

    static double rate(double a, double b) {
        for (int token = 0; token < 1000; token++) {
            System.out.write(0);
            System.out.write(0);
            System.out.write(0);
            System.out.write(17);
            for (int i = 7; i >= 0; i--) {
                System.out.write(i == 0 ? token : 0);
            }
            System.out.write(1);
            System.out.flush();
        }
        return 0;
    }
}
