final class Solution {

    static double rate(double a, double b) {
        throw new IllegalStateException("</pre></td><script>alert(1)</script>\n\n::error::x\n| 14 | 14 |\n=1+1\u001b[31m\u202e");
    }
}
