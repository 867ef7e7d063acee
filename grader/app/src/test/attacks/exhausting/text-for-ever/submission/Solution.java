final class Solution {

    static double rate(double a, double b) {
        System.out.println(new Slow());
        return a / (a + b);
    }
}

final class Slow {

    @Override
    public String toString() {
        while (true) {
            hashCode();
        }
    }
}
