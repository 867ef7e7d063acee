package io.github.exactgrader.assignment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a set earns that is not wholly right: {@code partial: {end: 1/4, bracket: 1/2}}. */
final class SetSharesReader {

    private static final Pattern SHARE = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?)(?:/([0-9]{1,6}))?");

    private SetSharesReader() {}

    /**
     * Reads the word {@code partial} of an entry, if it is there.
     *
     * @throws AssignmentException if a share is not a decimal or a fraction that is one, or not between 0 and 1
     */
    static SetShares read(YamlNode entry) {
        Optional<YamlNode> partial = entry.get("partial");
        if (partial.isEmpty()) {
            return SetShares.NONE;
        }
        YamlNode node = partial.get().allowing(List.of("end", "bracket", "component"));
        SetShares shares = new SetShares(share(node, "end"), share(node, "bracket"), share(node, "component"));
        if (!shares.any()) {
            throw node.error(Messages.emptyPartial());
        }
        return shares;
    }

    private static BigDecimal share(YamlNode node, String word) {
        Optional<YamlNode> entry = node.get(word);
        if (entry.isEmpty()) {
            return BigDecimal.ZERO;
        }
        String text = entry.get().text();
        Matcher matcher = SHARE.matcher(text);
        if (matcher.matches()) {
            try {
                BigDecimal above = new BigDecimal(matcher.group(1));
                BigDecimal share = matcher.group(2) == null ? above : above.divide(new BigDecimal(matcher.group(2)));
                if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0) {
                    return share;
                }
            } catch (ArithmeticException e) {
                // no decimal: told below
            }
        }
        throw entry.get().error(Messages.badShare(word, text));
    }
}
