package io.github.exactgrader.compile;

import io.github.exactgrader.worker.Meter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints what the counting of fuel costs: processor time of loops that count, divided by that of the same loops as they
 * are, least of several runs in turn. Run on an otherwise quiet machine, without arguments.
 */
@SuppressWarnings("NullAway")
public final class FuelCost {

    private static final int RUNS = 15;

    private FuelCost() {}

    /** The loops: scalar numeric code first, the worst case last. */
    static final class Loops {

        private Loops() {}

        static double sgd() {
            double x = 1;
            for (int i = 0; i < 20_000_000; i++) {
                x = x - 0.1 * (x - 0.5) + 1e-9 * i;
            }
            return x;
        }

        static double descent() {
            double x = 1;
            double y = -1;
            for (int i = 0; i < 1_000_000; i++) {
                double e = StrictMath.exp(-x * x - y * y);
                x -= 0.01 * x * (2 - e);
                y -= 0.01 * y * (2 - e);
            }
            return x + y;
        }

        static double fib() {
            return fib(33);
        }

        private static double fib(int n) {
            return n < 2 ? n : fib(n - 1) + fib(n - 2);
        }

        private record Dual(double value, double slope) {
            Dual times(Dual other) {
                return new Dual(value * other.value, value * other.slope + slope * other.value);
            }

            Dual plus(double number) {
                return new Dual(value + number, slope);
            }
        }

        static double duals() {
            double sum = 0;
            for (int i = 0; i < 3_000_000; i++) {
                Dual x = new Dual(i * 1e-7, 1);
                sum += x.times(x).plus(1).times(x).slope();
            }
            return sum;
        }

        static double matrices() {
            int n = 300;
            double[][] a = new double[n][n];
            double[][] b = new double[n][n];
            double[][] c = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    a[i][j] = i + j;
                    b[i][j] = i - j;
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    for (int k = 0; k < n; k++) {
                        sum += a[i][k] * b[k][j];
                    }
                    c[i][j] = sum;
                }
            }
            return c[7][9];
        }

        static double axpy() {
            double[] x = new double[2000];
            double[] y = new double[2000];
            for (int round = 0; round < 20_000; round++) {
                for (int i = 0; i < x.length; i++) {
                    y[i] += 0.5 * x[i];
                }
                x[round % 2000] = round;
            }
            return y[5];
        }
    }

    private static final class Loader extends ClassLoader {

        private final FuelPass pass;

        Loader(FuelPass pass) {
            super(FuelCost.class.getClassLoader());
            this.pass = pass;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Loops.class.getName()) && !name.equals(FuelCost.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (InputStream in =
                    FuelCost.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                byte[] code = pass == null ? bytes : pass.rewrite(bytes);
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /**
     * Measures.
     *
     * @param args none
     * @throws ReflectiveOperationException never
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        for (String name : List.of("sgd", "descent", "fib", "duals", "matrices", "axpy")) {
            Method plain = loop(null, name);
            Method counting = loop(new FuelPass(), name);
            double[] times = new double[2 * RUNS];
            for (int run = 0; run < RUNS; run++) {
                times[2 * run] = time(plain);
                times[2 * run + 1] = time(counting);
            }
            double least = least(times, 0);
            System.out.println(String.format(
                    Locale.ROOT, "%-9s %7.1f ms, counting %.2f times", name, least / 1e6, least(times, 1) / least));
        }
        Meter.charge(0);
    }

    private static double least(double[] times, int parity) {
        double least = Double.MAX_VALUE;
        for (int i = parity; i < times.length; i += 2) {
            least = Math.min(least, times[i]);
        }
        return least;
    }

    private static Method loop(FuelPass pass, String name) throws ReflectiveOperationException {
        Method method = new Loader(pass).loadClass(Loops.class.getName()).getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
    }

    private static double time(Method loop) throws ReflectiveOperationException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Object result = loop.invoke(null);
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (!Double.isFinite((double) result)) {
            throw new IllegalStateException(Arrays.asList(loop, result).toString());
        }
        return end - start;
    }
}
