final class Solution {

    static double rate(double a, double b) throws Exception {
        new javax.script.ScriptEngineManager().getEngineByName("js");
        return a / (a + b);
    }
}
