interface N<Z> {}

interface L<X> extends N<N<? super L<L<X>>>> {}

final class Solution {

    static double rate(double a, double b) {
        L<Double> from = null;
        N<? super L<Double>> to = from;
        return a / (a + b);
    }
}
