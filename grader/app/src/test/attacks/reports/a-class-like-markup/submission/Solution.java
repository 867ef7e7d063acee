final class Solution {

    static double rate(double a, double b) {
        throw new scriptᐸᐳ();
    }
}

final class scriptᐸᐳ extends RuntimeException {}
