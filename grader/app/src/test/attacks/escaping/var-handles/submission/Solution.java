final class Solution {

    static double rate(double a, double b) throws Exception {
        java.lang.invoke.MethodHandles.arrayElementVarHandle(double[].class);
        return a / (a + b);
    }
}
