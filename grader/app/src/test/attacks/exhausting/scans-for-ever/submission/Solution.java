import java.util.Scanner;

final class Solution {

    static double rate(double a, double b) {
        return new Scanner(System.in).nextDouble();
    }
}
