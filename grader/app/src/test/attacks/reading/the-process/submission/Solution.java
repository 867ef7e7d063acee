final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(ProcessHandle.current().info().commandLine() + " " + ProcessHandle.current().parent());
        return a / (a + b);
    }
}
