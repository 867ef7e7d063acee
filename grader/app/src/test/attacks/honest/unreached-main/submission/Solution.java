import java.util.Scanner;

final class Solution {

    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        System.out.println(rate(scanner.nextDouble(), scanner.nextDouble()));
        System.exit(0);
    }

    static double rate(double a, double b) {

        return a / (a + b);
    }
}
