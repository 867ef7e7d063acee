import java.lang.management.ManagementFactory;

final class Solution {

    static double rate(double a, double b) throws Exception {
        ManagementFactory.getPlatformMBeanServer().getMBeanCount();
        return a / (a + b);
    }
}
