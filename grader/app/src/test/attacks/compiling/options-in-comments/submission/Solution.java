final class Solution {

    static double rate(double a, double b) {
        // -J-Xmx8g @/etc/passwd -processorpath . -Akey=value
        /* -proc:only --release 8 */
        return a / (a + b);
    }
}
