package io.github.exactgrader.jail;

import io.github.exactgrader.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what a jail costs: processor time and time on the clock from the start of a worker process to its end, divided by
 * those of the bare process. The ways take turns; the median is over pairs, the least over all. Processor time is that of the
 * whole machine, as what a jail spends outside of the worker counts: run it on an otherwise quiet machine, without
 * arguments.
 */
public final class JailCost {

    private static final int RUNS = 15;
    private static final int STARTS = 8;
    private static final Duration LONG = Duration.ofMinutes(2);

    private JailCost() {}

    /**
     * What some starts took.
     *
     * @param cpu processor time of the machine, in ticks
     * @param wall in milliseconds
     */
    private record Taken(double cpu, double wall) {}

    /**
     * Measures.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException {
        Path home = Files.createTempDirectory("jail-cost");
        Path jar = home.resolve("worker.jar");
        ChildJar.write(jar, List.of(WorkerMain.class));
        Map<String, Jail> jails = new LinkedHashMap<>();
        jails.put("bare", Jail.none());
        JailSearch search = JailSearch.ofSystem(JavaHome.running(), home);
        for (String name : search.names()) {
            Jail jail = search.only(name).find().jail();
            if (jail.level() == JailLevel.JAILED) {
                jails.put(name, jail);
            }
        }
        Map<String, List<Taken>> taken = new LinkedHashMap<>();
        for (int run = 0; run <= RUNS; run++) {
            for (Map.Entry<String, Jail> each : jails.entrySet()) {
                Taken one = starts(each.getValue(), jar, home);
                // The first of each warms the files.
                if (run > 0) {
                    taken.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        System.out.println("load " + Files.readString(Path.of("/proc/loadavg")).strip());
        taken.forEach((name, all) -> System.out.println(line(name, all, taken.getOrDefault("bare", all))));
        jails.values().forEach(Jail::close);
        Folders.deleteAll(home);
    }

    private static Taken starts(Jail jail, Path jar, Path home) throws IOException {
        JavaCommand command =
                new JavaCommand(JavaHome.running(), 256, List.of("-Xss1m"), jar, WorkerMain.class.getName());
        long cpu = busyTicks();
        long start = System.nanoTime();
        for (int i = 0; i < STARTS; i++) {
            try (JavaProcess process = jail.start(command, Resources.ofHeap(256, 100), home)) {
                // No script: the worker ends when it has read it.
                Exchange exchange = process.exchange(new byte[1], process.budget(LONG, LONG));
                if (!(exchange instanceof Exchange.Ended)) {
                    throw new IllegalStateException(exchange.toString());
                }
            }
        }
        return new Taken(busyTicks() - cpu, (System.nanoTime() - start) / 1e6);
    }

    private static String line(String name, List<Taken> all, List<Taken> bare) {
        double[] cpu = new double[all.size()];
        double[] wall = new double[all.size()];
        for (int i = 0; i < all.size(); i++) {
            cpu[i] = all.get(i).cpu() / bare.get(i).cpu();
            wall[i] = all.get(i).wall() / bare.get(i).wall();
        }
        double least = all.stream().mapToDouble(Taken::wall).min().orElseThrow() / STARTS;
        return String.format(
                Locale.ROOT,
                "%-10s cpu %.2f times, wall %.2f times the bare start; least wall %.0f ms, least cpu %.0f ms",
                name,
                median(cpu),
                median(wall),
                least,
                all.stream().mapToDouble(Taken::cpu).min().orElseThrow() * 10 / STARTS);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** User, nice, system and the two kinds of interrupts, over all processors; a hundred a second. */
    private static long busyTicks() throws IOException {
        String[] words = Files.readAllLines(Path.of("/proc/stat")).get(0).split("\\s+", -1);
        long sum = 0;
        for (int i : new int[] {1, 2, 3, 6, 7}) {
            sum += Long.parseLong(words[i]);
        }
        return sum;
    }
}
