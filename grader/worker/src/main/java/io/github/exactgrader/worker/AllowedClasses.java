package io.github.exactgrader.worker;

import java.util.HashSet;
import java.util.Set;

/**
 * The classes of the JDK that an answer may use, by name: what computes, and nothing that starts threads, opens files,
 * loads classes or looks behind types. A list and not packages with exceptions, as each new JDK brings more classes.
 */
public final class AllowedClasses {

    /** Packages, each with the public top-level classes of JDK 17 that are allowed; nested classes go with them. */
    private static final String NAMES = """
            java.lang: Appendable AutoCloseable Boolean Byte CharSequence Character Class Cloneable Comparable Deprecated
              Double Enum Float FunctionalInterface Integer Iterable Long Math Number Object Override Readable Record
              Runnable SafeVarargs Short StackTraceElement StrictMath String StringBuffer StringBuilder SuppressWarnings
              System Throwable Void
              AbstractMethodError ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException AssertionError
              BootstrapMethodError ClassCastException ClassCircularityError ClassFormatError ClassNotFoundException
              CloneNotSupportedException EnumConstantNotPresentException Error Exception ExceptionInInitializerError
              IllegalAccessError IllegalAccessException IllegalArgumentException IllegalCallerException
              IllegalMonitorStateException IllegalStateException IllegalThreadStateException
              IncompatibleClassChangeError IndexOutOfBoundsException InstantiationError InstantiationException
              InternalError InterruptedException LayerInstantiationException LinkageError NegativeArraySizeException
              NoClassDefFoundError NoSuchFieldError NoSuchFieldException NoSuchMethodError NoSuchMethodException
              NullPointerException NumberFormatException OutOfMemoryError ReflectiveOperationException RuntimeException
              SecurityException StackOverflowError StringIndexOutOfBoundsException ThreadDeath
              TypeNotPresentException UnknownError UnsatisfiedLinkError UnsupportedClassVersionError
              UnsupportedOperationException VerifyError VirtualMachineError
            java.lang.annotation: Annotation Documented ElementType Inherited Native Repeatable Retention RetentionPolicy
              Target
            java.lang.constant: Constable ConstantDesc
            java.lang.invoke: SerializedLambda
            java.util: AbstractCollection AbstractList AbstractMap AbstractQueue AbstractSequentialList AbstractSet
              ArrayDeque ArrayList Arrays Base64 BitSet Calendar Collection Collections Comparator Currency Date Deque
              Dictionary DoubleSummaryStatistics EnumMap EnumSet Enumeration EventListener EventObject
              GregorianCalendar HashMap HashSet Hashtable HexFormat IdentityHashMap IntSummaryStatistics Iterator
              LinkedHashMap LinkedHashSet LinkedList List ListIterator Locale LongSummaryStatistics Map NavigableMap
              NavigableSet Objects Observable Observer Optional OptionalDouble OptionalInt OptionalLong
              PrimitiveIterator PriorityQueue Queue Random RandomAccess Scanner Set SimpleTimeZone SortedMap SortedSet
              Spliterator Spliterators SplittableRandom Stack StringJoiner StringTokenizer TimeZone TreeMap TreeSet
              Vector WeakHashMap
              ConcurrentModificationException DuplicateFormatFlagsException EmptyStackException
              FormatFlagsConversionMismatchException FormatterClosedException IllegalFormatCodePointException
              IllegalFormatConversionException IllegalFormatException IllegalFormatFlagsException
              IllegalFormatPrecisionException IllegalFormatWidthException IllformedLocaleException
              InputMismatchException MissingFormatArgumentException MissingFormatWidthException
              MissingResourceException NoSuchElementException TooManyListenersException
              UnknownFormatConversionException UnknownFormatFlagsException
            java.util.concurrent: Callable ConcurrentHashMap ConcurrentLinkedDeque ConcurrentLinkedQueue ConcurrentMap
              ConcurrentNavigableMap ConcurrentSkipListMap ConcurrentSkipListSet CopyOnWriteArrayList
              CopyOnWriteArraySet TimeUnit
              BrokenBarrierException CancellationException CompletionException ExecutionException
              RejectedExecutionException TimeoutException
            java.util.concurrent.atomic: AtomicBoolean AtomicInteger AtomicIntegerArray AtomicLong AtomicLongArray
              AtomicMarkableReference AtomicReference AtomicReferenceArray AtomicStampedReference DoubleAccumulator
              DoubleAdder LongAccumulator LongAdder
            java.util.function: BiConsumer BiFunction BiPredicate BinaryOperator BooleanSupplier Consumer
              DoubleBinaryOperator DoubleConsumer DoubleFunction DoublePredicate DoubleSupplier DoubleToIntFunction
              DoubleToLongFunction DoubleUnaryOperator Function IntBinaryOperator IntConsumer IntFunction IntPredicate
              IntSupplier IntToDoubleFunction IntToLongFunction IntUnaryOperator LongBinaryOperator LongConsumer
              LongFunction LongPredicate LongSupplier LongToDoubleFunction LongToIntFunction LongUnaryOperator
              ObjDoubleConsumer ObjIntConsumer ObjLongConsumer Predicate Supplier ToDoubleBiFunction ToDoubleFunction
              ToIntBiFunction ToIntFunction ToLongBiFunction ToLongFunction UnaryOperator
            java.util.stream: BaseStream Collector Collectors DoubleStream IntStream LongStream Stream StreamSupport
            java.util.regex: MatchResult Matcher Pattern PatternSyntaxException
            java.util.random: RandomGenerator
            java.math: BigDecimal BigInteger MathContext RoundingMode
            java.text: BreakIterator CharacterIterator ChoiceFormat CollationElementIterator CollationKey Collator
              CompactNumberFormat DateFormat DateFormatSymbols DecimalFormat DecimalFormatSymbols FieldPosition Format
              MessageFormat Normalizer NumberFormat ParseException ParsePosition RuleBasedCollator SimpleDateFormat
              StringCharacterIterator
            java.time: Clock DateTimeException DayOfWeek Duration Instant InstantSource LocalDate LocalDateTime LocalTime
              Month MonthDay OffsetDateTime OffsetTime Period Year YearMonth ZoneId ZoneOffset ZonedDateTime
            java.time.format: DateTimeFormatter DateTimeFormatterBuilder DateTimeParseException DecimalStyle FormatStyle
              ResolverStyle SignStyle TextStyle
            java.time.temporal: ChronoField ChronoUnit IsoFields JulianFields Temporal TemporalAccessor TemporalAdjuster
              TemporalAdjusters TemporalAmount TemporalField TemporalQueries TemporalQuery TemporalUnit
              UnsupportedTemporalTypeException ValueRange WeekFields
            java.time.chrono: AbstractChronology ChronoLocalDate ChronoLocalDateTime ChronoPeriod ChronoZonedDateTime
              Chronology Era IsoChronology IsoEra
            java.time.zone: ZoneOffsetTransition ZoneOffsetTransitionRule ZoneRules ZoneRulesException
            java.io: BufferedInputStream BufferedOutputStream BufferedReader BufferedWriter ByteArrayInputStream
              ByteArrayOutputStream CharArrayReader CharArrayWriter Closeable DataInput DataInputStream DataOutput
              DataOutputStream FilterInputStream FilterOutputStream FilterReader FilterWriter Flushable InputStream
              InputStreamReader LineNumberReader OutputStream OutputStreamWriter PrintStream PrintWriter
              PushbackInputStream PushbackReader Reader SequenceInputStream Serial Serializable StreamTokenizer
              StringReader StringWriter Writer
              CharConversionException EOFException FileNotFoundException IOError IOException InterruptedIOException
              InvalidClassException InvalidObjectException NotActiveException NotSerializableException
              ObjectStreamException StreamCorruptedException SyncFailedException UTFDataFormatException
              UncheckedIOException UnsupportedEncodingException
            java.nio.charset: CharacterCodingException Charset IllegalCharsetNameException MalformedInputException
              StandardCharsets UnmappableCharacterException UnsupportedCharsetException
            """;

    /**
     * What the machine asks for when it links lambdas, concatenations and records, and what JDK 17 links with a class of
     * which it calls a method or constructor for the 16th time by reflection. No code may name it.
     */
    private static final Set<String> LINKAGE = Set.of(
            "java.lang.invoke.CallSite",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.MethodHandle",
            "java.lang.invoke.MethodHandles$Lookup",
            "java.lang.invoke.MethodType",
            "java.lang.invoke.StringConcatFactory",
            "java.lang.invoke.TypeDescriptor",
            "java.lang.reflect.InvocationTargetException",
            "java.lang.runtime.ObjectMethods",
            "java.lang.runtime.SwitchBootstraps",
            "jdk.internal.reflect.ConstructorAccessorImpl",
            "jdk.internal.reflect.MethodAccessorImpl");

    private static final Set<String> ALLOWED = read();

    private AllowedClasses() {}

    private static Set<String> read() {
        Set<String> names = new HashSet<>();
        String prefix = "";
        for (String word : NAMES.strip().split("\\s+", -1)) {
            if (word.endsWith(":")) {
                prefix = word.substring(0, word.length() - 1) + ".";
            } else {
                names.add(prefix + word);
            }
        }
        return names;
    }

    /** Of its nested classes none computes anything: they look for services that write logs. */
    private static final String SYSTEM = "java.lang.System";

    /**
     * Tells whether student code may name a class of the JDK: one of the list, or one inside of it.
     *
     * @param name binary name, for example {@code "java.util.Map$Entry"}
     */
    public static boolean contains(String name) {
        int dollar = name.indexOf('$');
        String top = dollar < 0 ? name : name.substring(0, dollar);
        return ALLOWED.contains(top) && (dollar < 0 || !top.equals(SYSTEM));
    }

    /** Tells whether a class may be linked with student classes: what code may name, and what lambdas need. */
    static boolean links(String name) {
        return contains(name) || LINKAGE.contains(name);
    }

    /** Returns the names of all top-level classes on the list. */
    static Set<String> topLevel() {
        return Set.copyOf(ALLOWED);
    }
}
