final class Solution {

    static double rate(double a, double b) {
        new Loader().define();
        return a / (a + b);
    }
}

final class Loader extends ClassLoader {

    void define() {
        defineClass("X", new byte[4], 0, 4);
    }
}
