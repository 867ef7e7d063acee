package io.github.exactgrader.score;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.YamlFile;
import io.github.exactgrader.assignment.YamlNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a late policy that a person wrote as YAML; docs/ta-guide.md describes it. */
public final class LatePolicyReader {

    private static final List<String> WORDS =
            List.of("zone", "deadline", "grace", "per_day", "of", "cap", "floor", "slip_days", "cutoff");
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,5}) *(s|min|h)");
    private static final Pattern SLIP_DAYS = Pattern.compile("[0-9]{1,3}");

    private final YamlNode top;

    private LatePolicyReader(YamlNode top) {
        this.top = top;
    }

    /**
     * Reads a policy.
     *
     * @param file YAML with the words of the guide
     * @return the policy
     * @throws AssignmentException at the first mistake, with its place
     */
    public static LatePolicy read(Path file) {
        return new LatePolicyReader(YamlFile.read(file, file.toString())).policy();
    }

    private LatePolicy policy() {
        top.allowing(WORDS);
        ZoneId zone = zone(top.require("zone"));
        Instant deadline = time(top.require("deadline"), zone);
        Optional<Instant> cutoff = top.get("cutoff").map(node -> time(node, zone));
        if (cutoff.isPresent() && cutoff.get().isBefore(deadline)) {
            throw top.require("cutoff").error("the cutoff lies before the deadline; nothing could be late then");
        }
        LateAmount perDay = amount(top.require("per_day"));
        Optional<YamlNode> of = top.get("of");
        if (of.isPresent() && !perDay.isPercent()) {
            throw of.get().error("\"of\" says what percent are taken of, and per_day is no percentage; leave it out");
        }
        return new LatePolicy(
                zone,
                deadline,
                top.get("grace").map(LatePolicyReader::length).orElse(Duration.ZERO),
                perDay,
                of.map(node -> node.choose(Map.of("max", false, "earned", true)))
                        .orElse(false),
                top.get("cap").map(LatePolicyReader::amount).orElse(null),
                top.get("floor").map(LatePolicyReader::amount).orElse(LateAmount.none()),
                top.get("slip_days").map(LatePolicyReader::slipDays).orElse(0),
                cutoff.orElse(null));
    }

    private static ZoneId zone(YamlNode node) {
        try {
            return ZoneId.of(node.text());
        } catch (DateTimeException unknown) {
            throw node.error("there is no time zone \"" + node.text() + "\"; write e.g. Europe/Berlin or UTC");
        }
    }

    private static Instant time(YamlNode node, ZoneId zone) {
        try {
            return WrittenTime.read(node.text(), zone);
        } catch (IllegalArgumentException noTime) {
            throw node.error(String.valueOf(noTime.getMessage()));
        }
    }

    private static LateAmount amount(YamlNode node) {
        return LateAmount.read(node.text())
                .orElseThrow(() -> node.error("expected a percentage such as 10 %, at most 100 %, or points such as"
                        + " 2 points, found \"" + node.text() + "\""));
    }

    private static Duration length(YamlNode node) {
        Matcher form = LENGTH.matcher(node.text().strip());
        if (!form.matches()) {
            throw node.error("expected a length of time such as 15 min, 90 s or 2 h, found \"" + node.text() + "\"");
        }
        long number = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "min" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    private static int slipDays(YamlNode node) {
        if (!SLIP_DAYS.matcher(node.text()).matches()) {
            throw node.error("expected a number of days from 0 to 999, found \"" + node.text() + "\"");
        }
        return Integer.parseInt(node.text());
    }
}
