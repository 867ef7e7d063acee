final class Solution {

    static double rate(double a, double b) {
        Pair pair = new Pair(a, b);
        return Part.FIRST.of(pair) / (Part.FIRST.of(pair) + Part.SECOND.of(pair)) + (pair.equals(new Pair(a, b)) ? 0 : 1);
    }
}

record Pair(double first, double second) {

    Pair {
        if (first < 0) {
            throw new IllegalArgumentException("negative: " + first);
        }
    }
}

enum Part {
    FIRST {
        @Override
        double of(Pair pair) {
            return pair.first();
        }
    },
    SECOND {
        @Override
        double of(Pair pair) {
            return pair.second();
        }
    };

    abstract double of(Pair pair);
}
