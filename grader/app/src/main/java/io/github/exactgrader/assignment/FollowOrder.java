package io.github.exactgrader.assignment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes sure that no answer follows from itself by way of others. */
final class FollowOrder {

    private final Map<String, List<Follow>> follows;
    private final Set<String> done = new LinkedHashSet<>();
    private final List<String> path = new ArrayList<>();

    private FollowOrder(Map<String, List<Follow>> follows) {
        this.follows = follows;
    }

    /**
     * Looks at every field.
     *
     * @param follows the ways of each field
     * @throws AssignmentException if there is a circle, with the way that closes it
     */
    static void require(Map<String, List<Follow>> follows) {
        FollowOrder order = new FollowOrder(follows);
        follows.keySet().forEach(order::visit);
    }

    private void visit(String field) {
        if (done.contains(field)) {
            return;
        }
        path.add(field);
        for (Follow way : follows.getOrDefault(field, List.of())) {
            for (String other : way.fields()) {
                if (path.contains(other)) {
                    List<String> circle = new ArrayList<>(path.subList(path.indexOf(other), path.size()));
                    circle.add(other);
                    throw new AssignmentException(way.location(), FollowMessages.circle(circle));
                }
                visit(other);
            }
        }
        path.remove(path.size() - 1);
        done.add(field);
    }
}
