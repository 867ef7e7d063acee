final class Words {

    static String spell(int n) {
        return "<h1>even</h1><script>alert(1)</script>\u0000\u202e\ud800\n::error::=1+1";
    }
}
