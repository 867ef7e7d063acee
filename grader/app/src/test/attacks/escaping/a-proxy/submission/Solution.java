final class Solution {

    static double rate(double a, double b) throws Exception {
        java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, (p, m, x) -> null);
        return a / (a + b);
    }
}
