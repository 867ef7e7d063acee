final class Solution {

    static double rate(double a, double b) {
        double[] both = {a, b};
        double[] copy = both.clone();
        Point point = new Point(copy[0], copy[1]);
        return point.equals(new Point(a, b)) && point.hashCode() == new Point(a, b).hashCode() && !point.toString().isEmpty()
                ? a / (a + b)
                : 0;
    }
}

final class Point {

    private final double x;
    private final double y;

    Point(double x, double y) {
        this.x = x;
        this.y = y;
    }

    @Override
    public boolean equals(Object other) {
        return other != null && getClass() == other.getClass() && ((Point) other).x == x && ((Point) other).y == y;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(x) * 31 + Double.hashCode(y);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "(" + x + ", " + y + ")";
    }
}
