final class Solution {

    static double rate(double a, double b) {
        class Local {
            double half = a;
        }
        Shares shares = new Shares(a, b);
        Shares.Part part = shares.new Part(new Local().half);
        return new Object() {
            double share() {
                return part.share();
            }
        }.share();
    }
}

final class Shares {

    private final double sum;

    Shares(double a, double b) {
        sum = a + b;
    }

    final class Part {

        private final double part;

        Part(double part) {
            this.part = part;
        }

        double share() {
            return part / sum;
        }
    }
}
