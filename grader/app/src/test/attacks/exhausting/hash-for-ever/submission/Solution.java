import java.util.HashMap;

final class Solution {

    static double rate(double a, double b) {
        new HashMap<Slow, Integer>().put(new Slow(), 1);
        return a / (a + b);
    }
}

final class Slow {

    @Override
    public int hashCode() {
        int hash = 1;
        while (hash != 0) {
            hash += 2;
        }
        return hash;
    }
}
