package io.github.exactgrader.cli;

import io.github.exactgrader.jail.Folders;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.jail.JailSearch;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.report.FactsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What this machine is fit for.
 *
 * @param java the Java that this program runs on
 * @param hasCompiler whether it can compile
 * @param found the ways to jail student code, each tried
 */
record Machine(JavaHome java, boolean hasCompiler, JailSearch.Found found) {

    /** Looks at this machine: every way of jailing is tried with a real process that tries to get out. */
    static Machine here() throws IOException {
        JavaHome java = JavaHome.running();
        Path work = Files.createTempDirectory("grader-doctor");
        try {
            JailSearch.Found found = JailSearch.ofSystem(java, work).tryAll();
            found.jail().close();
            return new Machine(
                    java, ModuleLayer.boot().findModule("jdk.compiler").isPresent(), found);
        } finally {
            Folders.deleteAll(work);
        }
    }

    boolean isJailed() {
        return found.jail().level() == JailLevel.JAILED;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Java         " + java.feature() + " in " + java.directory());
        lines.add("compiler     " + (hasCompiler ? "there" : "missing: install a JDK, not a JRE"));
        lines.add("processors   " + Runtime.getRuntime().availableProcessors());
        lines.add("student code " + found.jail().level().words() + ", by "
                + found.jail().name());
        lines.add("");
        for (JailSearch.Tried tried : found.tried()) {
            lines.add("  " + tried.name() + ": "
                    + tried.level().map(JailLevel::words).orElse("does not start")
                    + (tried.why().isEmpty() ? "" : ": " + tried.why()));
        }
        found.mend().ifPresent(command -> lines.addAll(List.of("", "To mend it:  " + command)));
        return String.join("\n", lines) + "\n";
    }

    String json() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("java", java.feature());
        facts.put("java_home", java.directory().toString());
        facts.put("compiler", hasCompiler);
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("isolation", found.jail().level().words());
        facts.put("jail", found.jail().name());
        List<Map<String, Object>> tried = new ArrayList<>();
        for (JailSearch.Tried each : found.tried()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", each.name());
            one.put("isolation", each.level().map(JailLevel::words).orElse(""));
            one.put("why", each.why());
            tried.add(one);
        }
        facts.put("tried", tried);
        facts.put("mend", found.mend().orElse(""));
        return new String(FactsJson.bytes(facts), StandardCharsets.UTF_8);
    }
}
