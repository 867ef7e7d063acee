final class Solution {

    static double rate(double a, double b) throws Exception {
        StackWalker walker = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
        walker.forEach(frame -> System.out.println(frame.getDeclaringClass().getClassLoader()));
        return a / (a + b);
    }
}
