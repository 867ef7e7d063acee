final class Words {

    static String spell(int n) {
        return "even".repeat(2_500_000);
    }
}
