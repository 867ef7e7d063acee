import java.util.Locale;

/**
 * What one run of a command took.
 *
 * @param wall seconds on the clock
 * @param cpu processor time of the whole machine meanwhile, in seconds
 * @param own processor time of the command and of those of its descendants that were waited for, in seconds; a busy machine
 *     does not change it, but what runs in a jail is not in it
 * @param peak greatest resident memory of the command's own process, without its children, in MB (2^20 bytes)
 */
record Cost(double wall, double cpu, double own, double peak) {

    /** Returns the cost of one of several equal parts; the memory stays. */
    Cost each(int parts) {
        return new Cost(wall / parts, cpu / parts, own / parts, peak);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "wall %.3f s, CPU %.3f s, own %.3f s, peak %.0f MB", wall, cpu, own, peak);
    }
}
