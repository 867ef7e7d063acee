final class Solution {

    static double rate(double a, double b) throws Exception {
        javax.tools.ToolProvider.getSystemJavaCompiler();
        return a / (a + b);
    }
}
