package io.github.exactgrader.reference;

/** What read-off points say about the learning rate and the momentum that made them. */
public sealed interface TrajectoryFit {
    /**
     * One pair explains every point.
     *
     * @param eta learning rate
     * @param momentum m
     */
    record Determined(double eta, double momentum) implements TrajectoryFit {}

    /**
     * More than one pair explains the points, or they are read in a pattern that is not solved for.
     *
     * @param eta learning rate where that is determined, else NaN
     * @param reason what is missing
     */
    record Undetermined(double eta, String reason) implements TrajectoryFit {}

    /**
     * No pair explains the points.
     *
     * @param reason the point that contradicts the others
     */
    record Inconsistent(String reason) implements TrajectoryFit {}
}
