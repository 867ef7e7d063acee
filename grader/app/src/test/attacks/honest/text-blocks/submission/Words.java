final class Words {

    static String spell(int n) {
        return n % 2 == 0 ? "even" : "odd";
    }
}
