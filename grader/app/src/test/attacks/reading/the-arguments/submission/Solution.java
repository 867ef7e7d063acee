import java.lang.management.ManagementFactory;

final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(ManagementFactory.getRuntimeMXBean().getInputArguments());
        return a / (a + b);
    }
}
