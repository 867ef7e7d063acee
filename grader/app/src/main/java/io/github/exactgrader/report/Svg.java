package io.github.exactgrader.report;

import io.github.exactgrader.format.Escape;

/** Pieces of a drawing as text, with coordinates of one decimal: the same bytes on every machine. */
final class Svg {

    /** Coordinates beyond this are cut: they lie far outside of every drawing. */
    private static final double FAR = 9_999;

    private final StringBuilder text = new StringBuilder();

    /** Returns a coordinate. */
    static String number(double value) {
        long tenths = StrictMath.round(StrictMath.max(-FAR, StrictMath.min(FAR, value)) * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = StrictMath.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    Svg add(String markup) {
        text.append(markup);
        return this;
    }

    Svg line(String css, double x1, double y1, double x2, double y2) {
        return add("<line class=\"" + css + "\" x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2)
                + "\" y2=\"" + number(y2) + "\"/>");
    }

    Svg path(String css, String d) {
        return d.isEmpty() ? this : add("<path class=\"" + css + "\" d=\"" + d + "\"/>");
    }

    Svg label(String css, double x, double y, String words) {
        return add("<text class=\"" + css + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\">"
                + Escape.xml(Escape.line(words)) + "</text>");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Collects the points of a line; a point that is not there interrupts it. */
    static final class Track {

        private final StringBuilder d = new StringBuilder();
        private boolean drawing;

        Track to(double x, double y) {
            d.append(drawing ? "L" : "M").append(number(x)).append(' ').append(number(y));
            drawing = true;
            return this;
        }

        Track lift() {
            drawing = false;
            return this;
        }

        @Override
        public String toString() {
            return d.toString();
        }
    }
}
