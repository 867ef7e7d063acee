import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

final class Solution {

    static double rate(double a, double b) {
        long days = ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 1).plusDays(1));
        return a / (a + b) * days / 61;
    }
}
