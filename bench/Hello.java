/** The least that a Java program does. */
final class Hello {

    private Hello() {}

    /** Greets. */
    public static void main(String[] args) {
        System.out.println("hello");
    }
}
