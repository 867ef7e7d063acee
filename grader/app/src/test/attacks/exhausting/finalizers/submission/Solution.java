final class Solution {

    static double rate(double a, double b) {
        for (int i = 0; i < 1000; i++) {
            new Undead();
        }
        return a / (a + b);
    }
}

final class Undead {

    static Undead last;

    @Override
    protected void finalize() {
        last = new Undead();
    }
}
