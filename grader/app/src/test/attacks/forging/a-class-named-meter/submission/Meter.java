final class Meter {

    static void fill(long fuel) {}

    static void tick() {}

    static void charge(long units) {}

    static void caught(Throwable thrown) {}

    static void deny(String api, String file, int line) {}
}
