package io.github.exactgrader.expr;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The spellings of signs: typographic characters, words and LaTeX commands, each with its plain spelling. */
final class Signs {
    /** Longest first. */
    private static final String[] ASCII = {
        "**", ":=", "<=", "=<", ">=", "=>", "==", "!=", "<>", "&&", "+", "-", "*", "/", "^", "(", ")", "[", "]", "{",
        "}", "|", ",", ";", ":", "<", ">", "=", "'", "_", "&"
    };

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("**", "^"),
            Map.entry(":=", "="),
            Map.entry("=<", "<="),
            Map.entry("=>", ">="),
            Map.entry("==", "="),
            Map.entry("<>", "!="),
            Map.entry("&&", "and"),
            Map.entry("&", "and"));

    private static final Map<Integer, String> UNICODE = unicode();

    private static final Map<String, String> COMMANDS = commands();

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("and", "and"),
            Map.entry("AND", "and"),
            Map.entry("or", "or"),
            Map.entry("OR", "or"),
            Map.entry("not", "not"),
            Map.entry("NOT", "not"),
            Map.entry("in", "in"),
            Map.entry("U", "union"),
            Map.entry("union", "union"),
            Map.entry("intersect", "intersection"),
            Map.entry("intersection", "intersection"),
            Map.entry("setminus", "setminus"),
            Map.entry("without", "setminus"),
            Map.entry("empty", "empty"),
            Map.entry("emptyset", "empty"));

    private static final Map<Integer, String> FRACTIONS = fractions();

    private static final Set<String> SPACES = Set.of(
            "left",
            "right",
            "big",
            "Big",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "bigg",
            "Bigg",
            "quad",
            "qquad",
            "displaystyle",
            "textstyle",
            "limits",
            "nolimits",
            "mathbf",
            "boldsymbol",
            "bm",
            "mathit",
            "mathrm",
            "operatorname",
            "text",
            "textrm",
            "mathcal",
            "vec",
            "hat");

    private static final Set<String> WRAPPERS =
            Set.of("mathrm", "operatorname", "text", "textrm", "mathbf", "mathit", "mathcal", "boldsymbol", "bm");

    private Signs() {}

    /** Returns the ASCII sign that starts at an index, or the empty string. */
    static String ascii(String text, int at) {
        for (String sign : ASCII) {
            if (text.startsWith(sign, at)) {
                return sign;
            }
        }
        return "";
    }

    static String plain(String sign) {
        return PLAIN.getOrDefault(sign, sign);
    }

    /** Returns the plain spelling of a typographic sign, or the empty string. */
    static String unicode(int codePoint) {
        return UNICODE.getOrDefault(codePoint, "");
    }

    /** Returns numerator and denominator of a sign such as ½, as 1/2, or the empty string. */
    static String fraction(int codePoint) {
        return FRACTIONS.getOrDefault(codePoint, "");
    }

    /** Returns the plain sign of a LaTeX command, or the empty string. */
    static String command(String name) {
        return COMMANDS.getOrDefault(name, "");
    }

    /** Returns the plain sign of a word such as {@code and}, or the empty string. */
    static String word(String name) {
        return WORDS.getOrDefault(name, "");
    }

    static boolean isSpaceCommand(String name) {
        return SPACES.contains(name);
    }

    /** Returns whether a command only sets the type of the name in its braces. */
    static boolean isWrapper(String name) {
        return WRAPPERS.contains(name);
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '$'
                || c == '~'
                || (c >= 0x2061 && c <= 0x2064)
                || c == 0x200B
                || c == 0xFEFF;
    }

    private static Map<Integer, String> unicode() {
        Map<Integer, String> map = new LinkedHashMap<>();
        all(map, "−–—‐‑", "-");
        all(map, "·⋅∗×•", "*");
        all(map, "÷∕⁄", "/");
        all(map, "≤⩽≦", "<=");
        all(map, "≥⩾≧", ">=");
        all(map, "≠", "!=");
        all(map, "’‘′´", "'");
        all(map, "∪", "union");
        all(map, "∩", "intersection");
        all(map, "∖", "setminus");
        all(map, "∈", "in");
        all(map, "∉", "notin");
        all(map, "∧", "and");
        all(map, "∨", "or");
        all(map, "¬", "not");
        all(map, "√", "root");
        all(map, "∅", "empty");
        all(map, "ℝ", "reals");
        all(map, "‖∥", "norm");
        all(map, "∣", "|");
        all(map, "ᵀ⊤", "transpose");
        return map;
    }

    private static Map<Integer, String> fractions() {
        String signs = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒";
        String[] values = {
            "1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/6", "5/6", "1/7", "1/8", "3/8", "5/8",
            "7/8", "1/9", "1/10"
        };
        Map<Integer, String> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put((int) signs.charAt(i), values[i]);
        }
        return map;
    }

    private static void all(Map<Integer, String> map, String characters, String sign) {
        characters.codePoints().forEach(c -> map.put(c, sign));
    }

    private static Map<String, String> commands() {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, "*", "cdot", "times", "ast", "star");
        put(map, "/", "div");
        put(map, "<=", "le", "leq", "leqslant");
        put(map, ">=", "ge", "geq", "geqslant");
        put(map, "<", "lt");
        put(map, ">", "gt");
        put(map, "!=", "ne", "neq");
        put(map, "in", "in");
        put(map, "notin", "notin");
        put(map, "union", "cup");
        put(map, "intersection", "cap");
        put(map, "setminus", "setminus", "smallsetminus", "backslash");
        put(map, "and", "land", "wedge");
        put(map, "or", "lor", "vee");
        put(map, "not", "lnot", "neg");
        put(map, "empty", "emptyset", "varnothing");
        put(map, "frac", "frac", "dfrac", "tfrac");
        put(map, "(|", "lvert");
        put(map, "|)", "rvert");
        put(map, "(norm", "lVert");
        put(map, "norm)", "rVert");
        put(map, "norm", "Vert");
        put(map, "|", "vert", "mid");
        put(map, ":", "colon");
        put(map, "'", "prime");
        put(map, "transpose", "top", "intercal");
        return map;
    }

    private static void put(Map<String, String> map, String sign, String... names) {
        for (String name : names) {
            map.put(name, sign);
        }
    }
}
