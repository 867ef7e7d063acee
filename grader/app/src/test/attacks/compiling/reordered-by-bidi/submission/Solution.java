final class Solution {

    static double rate(double a, double b) {
        /*‮ } ⁦if (true)⁩ ⁦ begin */ a = 0; /* end ‮ { ⁦*/
        return a / (a + b);
    }
}
