final class Solution {

    static double rate(double a, double b) {
        Thread thread = new Thread(a);
        File file = new File(b);
        return new Socket().share(thread.start(), file.read());
    }
}
