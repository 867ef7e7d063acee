import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Some numbers of one kind, told by their median with least and greatest. */
final class Series {

    private final List<Double> values = new ArrayList<>();

    /** Adds a number. */
    void add(double value) {
        values.add(value);
    }

    /** Returns the median. */
    double median() {
        return Median.of(values);
    }

    /** Returns the median, and the range if there are several: "1.42 (1.40 to 1.47)". */
    String shown() {
        if (values.size() == 1) {
            return number(values.get(0));
        }
        double least = values.stream().mapToDouble(each -> each).min().orElse(Double.NaN);
        double most = values.stream().mapToDouble(each -> each).max().orElse(Double.NaN);
        return number(median()) + " (" + number(least) + " to " + number(most) + ")";
    }

    /** Returns a number in three or more digits. */
    static String number(double value) {
        String format = Math.abs(value) >= 100
                ? "%,.0f"
                : Math.abs(value) >= 10 ? "%.1f" : Math.abs(value) >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
