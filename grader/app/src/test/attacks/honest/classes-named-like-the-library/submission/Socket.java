final class Socket {

    double share(double a, double b) {
        return a / (a + b);
    }
}
