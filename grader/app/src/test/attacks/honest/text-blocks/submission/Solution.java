final class Solution {

    static double rate(double a, double b) {
        String text = """
                one
                two
                """;
        Object first = text.lines().findFirst().orElse("none");
        int number = switch (text.lines().count() > 1 ? "many" : "few") {
            case "many" -> {
                int n = 1;
                yield n;
            }
            default -> 0;
        };
        return first instanceof String word && word.length() == 3 ? a / (a + b) * number : 0;
    }
}
