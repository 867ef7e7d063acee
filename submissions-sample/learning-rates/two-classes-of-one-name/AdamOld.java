/** Without bias correction; the other file is the right one. */
class Adam {
    public Adam(double lr, double beta1, double beta2, double eps) {}

    public void step(double[] theta, double[] gradient) {}
}
