package io.github.exactgrader.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a text into tokens in plain spelling. */
final class Lexer {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private final String text;
    private final Vocabulary vocabulary;
    private final Limits limits;
    private final Set<Variation> variations;
    private final List<Token> tokens = new ArrayList<>();
    private final Columns columns;
    private int at;
    private int start;
    private String side = "";

    Lexer(String text, Vocabulary vocabulary, Limits limits, Set<Variation> variations) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.limits = limits;
        this.variations = variations;
        this.columns = new Columns(text);
    }

    List<Token> tokens() throws SyntaxException {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            start = at;
            if (Signs.isSpace(c)) {
                at += Character.charCount(c);
            } else {
                lex(c);
            }
        }
        start = at;
        add(Token.Kind.END, "", null);
        return tokens;
    }

    private void lex(int c) throws SyntaxException {
        if (LOWERED.indexOf(c) >= 0) {
            lowered();
            return;
        }
        if (Numeral.isDigit(c) || (c == '.' && at + 1 < text.length() && Numeral.isDigit(text.charAt(at + 1)))) {
            number();
        } else if (Letters.isLetter(c)) {
            at = Letters.end(text, at);
            name(text.substring(start, at));
        } else if ((c == 'Σ' || c == 'Π') && !vocabulary.declares(String.valueOf(Greek.name(c)))) {
            at++;
            add(Token.Kind.NAME, c == 'Σ' ? "sum" : "prod", null);
        } else if (Greek.name(c) != null) {
            at++;
            while (at < text.length() && Numeral.isDigit(text.charAt(at))) {
                at++;
            }
            name(Greek.name(c) + text.substring(start + 1, at));
        } else if (c == '\\') {
            command();
        } else if (RAISED.indexOf(c) >= 0 || c == '⁻') {
            raised();
        } else if (!Signs.fraction(c).isEmpty()) {
            fraction(Signs.fraction(c));
        } else {
            sign(c);
        }
    }

    private void sign(int c) throws SyntaxException {
        String sign = Signs.ascii(text, at);
        if (!sign.isEmpty()) {
            at += sign.length();
            add(sign.equals("&") && columns.areOpen() ? "," : sided(Signs.plain(sign)));
            return;
        }
        at += Character.charCount(c);
        if (c == '∞') {
            add(Token.Kind.NAME, "inf", null);
        } else if (c == '∑' || c == '∏') {
            add(Token.Kind.NAME, c == '∑' ? "sum" : "prod", null);
        } else if (c == '.' && !side.isEmpty()) {
            side = "";
        } else if (Signs.unicode(c).isEmpty()) {
            throw error(Messages.strangeCharacter(c));
        } else {
            add(sided(Signs.unicode(c)));
        }
    }

    /** Bars after \left and \right know their side. */
    private String sided(String sign) {
        String now = side;
        side = "";
        if (now.isEmpty() || !(sign.equals("|") || sign.equals("norm"))) {
            return sign;
        }
        return now.equals("left") ? "(" + sign : sign + ")";
    }

    private void number() throws SyntaxException {
        Numeral numeral = Numeral.at(text, start, isTightFraction(), variations);
        at = numeral.end();
        if (numeral.length() > limits.digits()) {
            throw error(Messages.tooManyDigits(numeral.length(), limits.digits()));
        }
        String power = numeral.power();
        if (power.length() > 9 || (!power.isEmpty() && Math.abs(Integer.parseInt(power)) > Limits.EXPONENT)) {
            throw error(Messages.exponentTooLarge());
        }
        String digits = numeral.digits();
        add(Token.Kind.NUMBER, digits, new BigDecimal(digits + (power.isEmpty() ? "" : "e" + power)));
    }

    /** In LaTeX the 1 and the 2 of \frac12 are arguments of their own. */
    private boolean isTightFraction() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is("frac");
    }

    private void name(String name) {
        String word = vocabulary.declares(name) ? "" : Signs.word(name);
        if (name.equals("infinity") || name.equals("oo") || name.equals("Inf") || name.equals("infty")) {
            add(Token.Kind.NAME, vocabulary.declares(name) ? name : "inf", null);
        } else if (word.isEmpty()) {
            add(Token.Kind.NAME, name, null);
        } else {
            add(word);
        }
    }

    private void command() throws SyntaxException {
        at++;
        while (at < text.length() && Letters.isLetter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start + 1, at);
        if (name.isEmpty()) {
            symbolCommand();
        } else if (name.equals("begin") || name.equals("end")) {
            piece((name.equals("begin") ? columns.begin(at) : columns.end(at))
                    .orElseThrow(() -> error(Messages.unknownCommand(text.substring(start, braceEnd())))));
        } else if (Signs.isWrapper(name)) {
            wrapped();
        } else if (name.equals("bar") || name.equals("overline")) {
            barred(name);
        } else if (name.equals("mathbb")) {
            reals();
        } else if (Signs.isSpaceCommand(name)) {
            side = name.startsWith("left") || name.endsWith("gl")
                    ? "left"
                    : name.startsWith("right") || name.endsWith("gr") ? "right" : "";
        } else if (!Signs.command(name).isEmpty()) {
            add(sided(Signs.command(name)));
        } else if (name.equals("infty")) {
            add(Token.Kind.NAME, "inf", null);
        } else if (name.startsWith("var") && Greek.isLetter(name.substring(3))) {
            name(name.substring(3));
        } else if (Greek.isLetter(name) || Functions.find(name).isPresent() || vocabulary.declares(name)) {
            name(name);
        } else {
            throw error(Messages.unknownCommand("\\" + name));
        }
    }

    private void symbolCommand() throws SyntaxException {
        if (at == text.length() || Signs.isSpace(text.codePointAt(at))) {
            add("setminus");
            return;
        }
        char c = text.charAt(at);
        at++;
        if (c == '\\' && columns.areOpen()) {
            piece(columns.newRow(at));
        } else if (c == '{' || c == '}') {
            side = "";
            add("\\" + c);
        } else if (c == '|') {
            add(sided("norm"));
        } else if (",;:!()[]".indexOf(c) < 0) {
            throw error(Messages.unknownCommand("\\" + c));
        }
    }

    private void piece(Columns.Piece piece) {
        at = piece.end();
        piece.signs().forEach(this::add);
    }

    private int braceEnd() {
        int close = text.startsWith("{", at) ? text.indexOf('}', at) : -1;
        return close < 0 ? at : close + 1;
    }

    private void wrapped() {
        Optional<Wrapper> wrapper = Wrapper.at(text, at);
        at = wrapper.map(Wrapper::end).orElse(at);
        wrapper.map(Wrapper::name).filter(name -> !name.isEmpty()).ifPresent(this::name);
    }

    private void barred(String command) throws SyntaxException {
        Overline covered =
                Overline.at(text, at, vocabulary).orElseThrow(() -> error(Messages.unknownCommand("\\" + command)));
        at = covered.end();
        name(covered.symbol());
    }

    private void reals() throws SyntaxException {
        Optional<String> spelling = List.of("{R}", " R", "R").stream()
                .filter(s -> text.startsWith(s, at))
                .findFirst();
        at += spelling.orElseThrow(() -> error(Messages.unknownCommand("\\mathbb")))
                .length();
        add("reals");
    }

    private void raised() throws SyntaxException {
        boolean negative = text.charAt(at) == '⁻';
        at += negative ? 1 : 0;
        String digits = digits(RAISED);
        if (digits.isEmpty()) {
            throw error(Messages.strangeCharacter('⁻'));
        }
        add("^");
        add("{");
        if (negative) {
            add("-");
        }
        number(digits);
        add("}");
    }

    /** ½ is \frac{1}{2}; behind a number, as in 1½, it would be a sum or a product. */
    private void fraction(String parts) throws SyntaxException {
        at++;
        if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == Token.Kind.NUMBER) {
            throw error(Messages.mixedNumber(text.substring(start, at)));
        }
        add("frac");
        for (String part : parts.split("/", -1)) {
            add("{");
            number(part);
            add("}");
        }
    }

    private void lowered() throws SyntaxException {
        String digits = digits(LOWERED);
        add("_");
        number(digits);
    }

    private String digits(String alphabet) throws SyntaxException {
        StringBuilder digits = new StringBuilder();
        while (at < text.length() && alphabet.indexOf(text.charAt(at)) >= 0) {
            digits.append(alphabet.indexOf(text.charAt(at++)));
        }
        if (digits.length() > limits.digits()) {
            throw error(Messages.tooManyDigits(digits.length(), limits.digits()));
        }
        return digits.toString();
    }

    private void number(String digits) {
        add(Token.Kind.NUMBER, digits, new BigDecimal(digits));
    }

    private void add(String sign) {
        add(Token.Kind.SIGN, sign, null);
    }

    private void add(Token.Kind kind, String plain, @Nullable BigDecimal number) {
        tokens.add(new Token(kind, plain, number, column(), text.substring(start, at)));
    }

    private SyntaxException error(String message) {
        return new SyntaxException(column(), message);
    }

    private int column() {
        return text.codePointCount(0, start) + 1;
    }
}
