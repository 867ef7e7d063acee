class A extends Solution {}

class Solution extends A {

    static double rate(double a, double b) {
        return 1;
    }
}
