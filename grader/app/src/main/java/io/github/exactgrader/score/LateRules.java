package io.github.exactgrader.score;

import io.github.exactgrader.course.HandedIn;
import io.github.exactgrader.course.Member;
import io.github.exactgrader.score.LatePolicy.Allowance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that decides about late work in one run, apart from when the platform got each submission.
 *
 * @param policy for all
 * @param extensions in the order of their rows, ids unique
 * @param received times that staff gave, by id of the submission; they win over those of the platform
 */
public record LateRules(LatePolicy policy, List<Extension> extensions, Map<String, Instant> received) {

    public LateRules {
        extensions = List.copyOf(extensions);
        received = Collections.unmodifiableMap(new TreeMap<>(received));
    }

    /**
     * Returns when a submission came.
     *
     * @param submission its id
     * @param handedIn what the platform knows of it, if anything
     * @return empty if nobody knows: it counts as in time
     */
    public Optional<Instant> received(String submission, Optional<HandedIn> handedIn) {
        return Optional.ofNullable(received.get(submission)).or(() -> handedIn.flatMap(HandedIn::received));
    }

    /**
     * Returns the card with what lateness costs it.
     *
     * @param card points as they are without lateness
     * @param handedIn what the platform knows of the submission, if anything
     * @return the card, with no lateness if it came in time or nobody knows when it came
     */
    public ScoreCard applyTo(ScoreCard card, Optional<HandedIn> handedIn) {
        Allowance allowance = allowance(card.student(), handedIn);
        return card.withLateness(received(card.student(), handedIn)
                .flatMap(time -> policy.lateness(time, allowance, card.earned(), card.max()))
                .orElse(null));
    }

    /**
     * Returns what holds for a submission. A row for the submission or its team wins over rows of members. Members share:
     * the latest of their deadlines, the fewest of their slip days, excused if one of them is.
     */
    Allowance allowance(String submission, Optional<HandedIn> handedIn) {
        List<String> own = new ArrayList<>(List.of(submission));
        handedIn.flatMap(HandedIn::team).ifPresent(own::add);
        List<Optional<Extension>> whole = own.stream()
                .map(name -> row(List.of(name)))
                .filter(Optional::isPresent)
                .toList();
        return shared(
                whole.isEmpty()
                        ? handedIn.map(HandedIn::members).orElse(List.of()).stream()
                                .map(member -> row(names(member)))
                                .toList()
                        : whole);
    }

    private Allowance shared(List<Optional<Extension>> rows) {
        List<Allowance> each = rows.stream().map(this::allowance).toList();
        return each.stream()
                .reduce((a, b) -> new Allowance(
                        a.deadline().isAfter(b.deadline()) ? a.deadline() : b.deadline(),
                        Math.min(a.slipDays(), b.slipDays()),
                        a.isExcused() || b.isExcused()))
                .orElse(policy.usual());
    }

    private Allowance allowance(Optional<Extension> row) {
        return row.map(extension -> new Allowance(
                        extension.deadline(policy.deadline()),
                        Optional.ofNullable(extension.slipDays()).orElse(policy.slipDays()),
                        !extension.excused().isEmpty()))
                .orElse(policy.usual());
    }

    private Optional<Extension> row(List<String> names) {
        return extensions.stream().filter(each -> names.contains(each.id())).findFirst();
    }

    /** Returns every name that a row may have for a submission. */
    public static List<String> names(String submission, Optional<HandedIn> handedIn) {
        List<String> names = new ArrayList<>(List.of(submission));
        handedIn.flatMap(HandedIn::team).ifPresent(names::add);
        handedIn.map(HandedIn::members).orElse(List.of()).forEach(member -> names.addAll(names(member)));
        return names;
    }

    /** Returns every name that a row may have for a member. */
    public static List<String> names(Member member) {
        List<String> names = new ArrayList<>(List.of(member.id(), member.email()));
        names.addAll(member.ids().values());
        names.removeIf(String::isEmpty);
        return names;
    }
}
