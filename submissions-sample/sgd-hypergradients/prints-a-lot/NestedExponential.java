// HW question 4
public class NestedExponential {

    public static double f(double x) {
        double c = Math.exp(x) + Math.exp(2 * x);
        for (int i = 0; i < 100000; i++) System.out.println("debug " + i + ": c = " + c);
        return Math.exp(c) + Math.sin(c);
    }

    public static double derivative(double x) {
        double c = Math.exp(x) + Math.exp(2 * x);
        return (Math.exp(c) + Math.cos(c)) * (Math.exp(x) + 2 * Math.exp(2 * x));
    }

    public static double[] adjoints(double x) {
        double a = Math.exp(x);
        double c = a + a * a;
        double adjointC = Math.exp(c) + Math.cos(c);
        return new double[] {adjointC * (1 + 2 * a), adjointC, adjointC, 1, 1};
    }
}
