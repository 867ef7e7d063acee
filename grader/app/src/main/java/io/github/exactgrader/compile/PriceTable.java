package io.github.exactgrader.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which calls into the JDK are charged, and by which rule of {@link io.github.exactgrader.worker.Prices}: those whose work
 * grows with what they are given. All others cost nothing; the limit of processor time is there for what is missing.
 */
final class PriceTable {

    /** Which number among the arguments of a call its rule gets. */
    enum Counted {
        NONE,
        FIRST,
        LAST,
        SPAN
    }

    /**
     * How a call is charged.
     *
     * @param rule method of {@code Prices}
     * @param number what it gets as its number: of the arguments that are whole numbers the first, the last, or the
     *     second less the first
     */
    record Price(String rule, Counted number) {}

    private static final String ARRAYS = "java/util/Arrays";
    private static final String TEXT = "java/lang/String";
    private static final String BUILDERS = "java/lang/StringBuilder java/lang/StringBuffer";
    private static final String WHOLE = "java/math/BigInteger";
    private static final String DECIMAL = "java/math/BigDecimal";
    private static final String LISTS = "java/util/List java/util/ArrayList java/util/LinkedList java/util/Vector"
            + " java/util/Stack java/util/AbstractList java/util/AbstractSequentialList";
    private static final String COLLECTIONS = LISTS + " java/util/Collection java/util/Set java/util/HashSet"
            + " java/util/LinkedHashSet java/util/TreeSet java/util/SortedSet java/util/NavigableSet java/util/Queue"
            + " java/util/Deque java/util/ArrayDeque java/util/PriorityQueue java/util/AbstractCollection"
            + " java/util/AbstractSet java/util/SequencedCollection";
    private static final String MAPS = "java/util/Map java/util/HashMap java/util/LinkedHashMap java/util/TreeMap"
            + " java/util/SortedMap java/util/NavigableMap java/util/EnumMap";

    /** A call is the first entry it fits: owners, methods (by name, or with the start of the descriptor), price. */
    private static final List<Entry> ENTRIES = List.of(
            entry(ARRAYS, "copyOf", "count", Counted.LAST),
            entry(ARRAYS, "copyOfRange", "count", Counted.SPAN),
            entry(ARRAYS, "fill([DII fill([III fill([JII fill([FII fill([CII fill([ZII", "count", Counted.SPAN),
            entry(ARRAYS, "fill([BII fill([SII fill([Ljava/lang/Object;II", "count", Counted.SPAN),
            entry(ARRAYS, "sort([DII sort([III sort([JII sort([CII", "sortSome", Counted.SPAN),
            entry(ARRAYS, "sort([FII sort([BII sort([SII sort([Ljava/lang/Object;II", "sortSome", Counted.SPAN),
            entry(ARRAYS, "sort", "sort", Counted.NONE),
            entry(ARRAYS, "stream([DII stream([III stream([JII stream([Ljava/lang/Object;II", "count", Counted.SPAN),
            entry(ARRAYS, "fill equals hashCode stream toString deepEquals", "linear", Counted.NONE),
            entry(ARRAYS, "deepHashCode deepToString compare mismatch setAll", "linear", Counted.NONE),
            entry("java/lang/System", "arraycopy", "count", Counted.LAST),
            entry(TEXT, "repeat", "repeat", Counted.FIRST),
            entry(TEXT, "substring(II subSequence", "count", Counted.SPAN),
            entry(TEXT, "equals compareTo", "quick", Counted.NONE),
            entry(
                    TEXT,
                    "equalsIgnoreCase compareToIgnoreCase contentEquals concat contains replace",
                    "linear",
                    Counted.NONE),
            entry(TEXT, "indexOf lastIndexOf", "scan", Counted.NONE),
            entry(TEXT, "substring chars codePoints toCharArray split join", "linear", Counted.NONE),
            entry(TEXT, "toLowerCase toUpperCase strip trim isBlank lines getBytes valueOf([C", "linear", Counted.NONE),
            entry(TEXT, "copyValueOf format formatted indent translateEscapes", "linear", Counted.NONE),
            entry(BUILDERS, "append", "argument", Counted.NONE),
            entry(BUILDERS, "setLength ensureCapacity", "count", Counted.LAST),
            entry(BUILDERS, "substring(II subSequence", "count", Counted.SPAN),
            entry(BUILDERS, "insert delete deleteCharAt replace", "insert", Counted.FIRST),
            entry(BUILDERS, "reverse toString indexOf lastIndexOf substring chars compareTo", "linear", Counted.NONE),
            entry(WHOLE, "multiply divide mod remainder divideAndRemainder", "product", Counted.NONE),
            entry(WHOLE, "gcd", "divisor", Counted.NONE),
            entry(WHOLE, "pow", "power", Counted.FIRST),
            entry(WHOLE, "modPow modInverse", "modulus", Counted.NONE),
            entry(WHOLE, "isProbablePrime nextProbablePrime", "prime", Counted.NONE),
            entry(WHOLE, "shiftLeft shiftRight setBit flipBit", "bits", Counted.FIRST),
            entry(WHOLE, "sqrt sqrtAndRemainder toString", "digits", Counted.NONE),
            entry(WHOLE, "add subtract negate and or xor not andNot compareTo equals", "linear", Counted.NONE),
            entry(DECIMAL, "pow", "decimalPower", Counted.FIRST),
            entry(DECIMAL, "add subtract multiply divide remainder divideToIntegralValue", "decimal", Counted.FIRST),
            entry(DECIMAL, "divideAndRemainder sqrt round compareTo stripTrailingZeros", "decimal", Counted.NONE),
            entry(DECIMAL, "setScale movePointLeft movePointRight", "decimal", Counted.FIRST),
            entry(DECIMAL, "toString toPlainString toBigInteger doubleValue equals", "decimal", Counted.NONE),
            entry(LISTS, "add(I remove(I", "shift", Counted.FIRST),
            entry(LISTS, "get set", "find", Counted.FIRST),
            entry(LISTS, "subList listIterator", "find", Counted.FIRST),
            entry(LISTS, "sort", "sort", Counted.NONE),
            entry(LISTS, "indexOf lastIndexOf", "search", Counted.NONE),
            entry(COLLECTIONS, "contains remove(Ljava/lang/Object; removeElement search", "search", Counted.NONE),
            entry(COLLECTIONS, "containsAll removeAll retainAll", "searchAll", Counted.NONE),
            entry(COLLECTIONS, "addAll toArray stream equals hashCode toString clear clone", "linear", Counted.NONE),
            entry("java/util/List java/util/Set", "copyOf", "linear", Counted.NONE),
            entry(MAPS, "putAll containsValue equals hashCode toString copyOf clear clone", "linear", Counted.NONE),
            entry("java/util/Collections", "sort shuffle", "sort", Counted.NONE),
            entry("java/util/Collections", "reverse fill copy max min frequency rotate", "linear", Counted.NONE),
            entry("java/util/Collections", "addAll replaceAll disjoint indexOfSubList", "linear", Counted.NONE),
            entry(TEXT + "Builder java/lang/StringBuffer", "<init>(I", "count", Counted.LAST),
            entry(
                    "java/util/ArrayList java/util/ArrayDeque java/util/PriorityQueue",
                    "<init>(I",
                    "count",
                    Counted.LAST),
            entry("java/util/HashMap java/util/HashSet java/util/Vector", "<init>(I", "count", Counted.LAST),
            entry("java/util/ArrayList java/util/Vector", "ensureCapacity setSize", "count", Counted.LAST),
            entry(TEXT, "<init>", "linear", Counted.NONE),
            entry(BUILDERS + " " + COLLECTIONS + " " + MAPS, "<init>", "linear", Counted.NONE),
            entry(WHOLE, "<init>", "digits", Counted.NONE),
            entry(DECIMAL, "<init>", "decimal", Counted.NONE));

    /** What a call costs besides its price, in units: these very little, and others as any call. */
    private static final int ANY_CALL = 5;

    /** What it costs to make an exception, with the trace of its stack. */
    private static final int NEW_THROWABLE = 1000;

    /** What the JDK hands down to classes of students; their own methods of these names count as well. */
    private static final Set<String> HANDED_DOWN = Set.of(
            "addSuppressed",
            "compareTo",
            "equals",
            "fillInStackTrace",
            "getCause",
            "getClass",
            "getLocalizedMessage",
            "getMessage",
            "getStackTrace",
            "getSuppressed",
            "hashCode",
            "initCause",
            "name",
            "ordinal",
            "toString");

    private static final List<Flat> FLAT = List.of(
            flat(
                    "java/lang/StrictMath java/lang/Math",
                    "sin cos tan exp log pow asin acos atan atan2 log10 cbrt sinh",
                    60),
            flat("java/lang/StrictMath java/lang/Math", "cosh tanh hypot expm1 log1p IEEEremainder fma", 60),
            flat("java/lang/StrictMath java/lang/Math", "*", 0),
            flat("java/lang/Double java/lang/Float", "toString parseDouble parseFloat toHexString", 200),
            flat("java/lang/Double java/lang/Float java/lang/Integer java/lang/Long java/lang/Boolean", "*", 1),
            flat("java/lang/Object java/lang/Enum java/lang/Record", "<init>", 0),
            flat(TEXT, "format formatted", 1000),
            flat(TEXT, "charAt length isEmpty", 0),
            flat(LISTS, "get size set isEmpty", 1),
            flat(DECIMAL, "*", 50),
            flat(WHOLE, "*", 20),
            flat("java/lang/System", "nanoTime currentTimeMillis", 50),
            flat("java/io/PrintStream", "*", 500),
            flat("java/util/Random", "*", 20));

    private record Flat(List<String> owners, List<String> methods, int units) {}

    private static Flat flat(String owners, String methods, int units) {
        return new Flat(List.of(owners.split(" ")), List.of(methods.split(" ")), units);
    }

    private record Entry(List<String> owners, List<String> methods, Price price) {

        boolean fits(String owner, String name, String descriptor) {
            String whole = name + descriptor;
            return owners.contains(owner)
                    && methods.stream()
                            .anyMatch(each -> each.contains("(") ? whole.startsWith(each) : each.equals(name));
        }
    }

    private final Map<String, Optional<Price>> known = new HashMap<>();
    private final Map<String, Integer> flats = new HashMap<>();

    private static Entry entry(String owners, String methods, String rule, Counted number) {
        return new Entry(List.of(owners.split(" ")), List.of(methods.split(" ")), new Price(rule, number));
    }

    /**
     * Returns how a call is charged, or null if it is free.
     *
     * @param owner internal name of the class it names
     * @param name of the method
     * @param descriptor its types
     */
    @Nullable
    Price of(String owner, String name, String descriptor) {
        return known.computeIfAbsent(
                        owner + "." + name + descriptor,
                        key -> ENTRIES.stream()
                                .filter(entry -> entry.fits(owner, name, descriptor))
                                .findFirst()
                                .map(Entry::price))
                .orElse(null);
    }

    /**
     * Returns what a call costs besides its price, in units of fuel.
     *
     * @param owner internal name of the class it names
     * @param name of the method
     */
    int flat(String owner, String name) {
        if (!owner.startsWith("java/")) {
            return HANDED_DOWN.contains(name) ? ANY_CALL : 0;
        }
        if (name.equals("<init>")
                && (owner.endsWith("Exception") || owner.endsWith("Error") || owner.endsWith("/Throwable"))) {
            return NEW_THROWABLE;
        }
        return flats.computeIfAbsent(
                owner + "." + name,
                key -> FLAT.stream()
                        .filter(flat -> flat.owners().contains(owner))
                        .filter(flat ->
                                flat.methods().contains("*") || flat.methods().contains(name))
                        .findFirst()
                        .map(Flat::units)
                        .orElse(ANY_CALL));
    }
}
