final class Solution {

    static double rate(double a, double b) {
        double reflect = a;
        double socket = b;
        double exec = reflect + socket;
        double unsafe = reflect / exec;
        return unsafe;
    }
}
