/** Everything that may come in handy. */
final class Useful {

    private Useful() {}

    static double m0(double x) {
        double y = x;
        for (int i = 0; i < 1; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m1(double x) {
        double y = x;
        for (int i = 0; i < 2; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m2(double x) {
        double y = x;
        for (int i = 0; i < 3; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m3(double x) {
        double y = x;
        for (int i = 0; i < 4; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m4(double x) {
        double y = x;
        for (int i = 0; i < 5; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m5(double x) {
        double y = x;
        for (int i = 0; i < 6; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m6(double x) {
        double y = x;
        for (int i = 0; i < 7; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m7(double x) {
        double y = x;
        for (int i = 0; i < 8; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m8(double x) {
        double y = x;
        for (int i = 0; i < 9; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m9(double x) {
        double y = x;
        for (int i = 0; i < 10; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m10(double x) {
        double y = x;
        for (int i = 0; i < 11; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m11(double x) {
        double y = x;
        for (int i = 0; i < 12; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m12(double x) {
        double y = x;
        for (int i = 0; i < 13; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m13(double x) {
        double y = x;
        for (int i = 0; i < 14; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m14(double x) {
        double y = x;
        for (int i = 0; i < 15; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m15(double x) {
        double y = x;
        for (int i = 0; i < 16; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m16(double x) {
        double y = x;
        for (int i = 0; i < 17; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m17(double x) {
        double y = x;
        for (int i = 0; i < 18; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m18(double x) {
        double y = x;
        for (int i = 0; i < 19; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m19(double x) {
        double y = x;
        for (int i = 0; i < 20; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m20(double x) {
        double y = x;
        for (int i = 0; i < 21; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m21(double x) {
        double y = x;
        for (int i = 0; i < 22; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m22(double x) {
        double y = x;
        for (int i = 0; i < 23; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m23(double x) {
        double y = x;
        for (int i = 0; i < 24; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m24(double x) {
        double y = x;
        for (int i = 0; i < 25; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m25(double x) {
        double y = x;
        for (int i = 0; i < 26; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m26(double x) {
        double y = x;
        for (int i = 0; i < 27; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m27(double x) {
        double y = x;
        for (int i = 0; i < 28; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m28(double x) {
        double y = x;
        for (int i = 0; i < 29; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m29(double x) {
        double y = x;
        for (int i = 0; i < 30; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m30(double x) {
        double y = x;
        for (int i = 0; i < 31; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m31(double x) {
        double y = x;
        for (int i = 0; i < 32; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m32(double x) {
        double y = x;
        for (int i = 0; i < 33; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m33(double x) {
        double y = x;
        for (int i = 0; i < 34; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m34(double x) {
        double y = x;
        for (int i = 0; i < 35; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m35(double x) {
        double y = x;
        for (int i = 0; i < 36; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m36(double x) {
        double y = x;
        for (int i = 0; i < 37; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m37(double x) {
        double y = x;
        for (int i = 0; i < 38; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m38(double x) {
        double y = x;
        for (int i = 0; i < 39; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m39(double x) {
        double y = x;
        for (int i = 0; i < 40; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m40(double x) {
        double y = x;
        for (int i = 0; i < 41; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m41(double x) {
        double y = x;
        for (int i = 0; i < 42; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m42(double x) {
        double y = x;
        for (int i = 0; i < 43; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m43(double x) {
        double y = x;
        for (int i = 0; i < 44; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m44(double x) {
        double y = x;
        for (int i = 0; i < 45; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m45(double x) {
        double y = x;
        for (int i = 0; i < 46; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m46(double x) {
        double y = x;
        for (int i = 0; i < 47; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m47(double x) {
        double y = x;
        for (int i = 0; i < 48; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m48(double x) {
        double y = x;
        for (int i = 0; i < 49; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m49(double x) {
        double y = x;
        for (int i = 0; i < 50; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m50(double x) {
        double y = x;
        for (int i = 0; i < 51; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m51(double x) {
        double y = x;
        for (int i = 0; i < 52; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m52(double x) {
        double y = x;
        for (int i = 0; i < 53; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m53(double x) {
        double y = x;
        for (int i = 0; i < 54; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m54(double x) {
        double y = x;
        for (int i = 0; i < 55; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m55(double x) {
        double y = x;
        for (int i = 0; i < 56; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m56(double x) {
        double y = x;
        for (int i = 0; i < 57; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m57(double x) {
        double y = x;
        for (int i = 0; i < 58; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m58(double x) {
        double y = x;
        for (int i = 0; i < 59; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }

    static double m59(double x) {
        double y = x;
        for (int i = 0; i < 60; i++) {
            y = y + Math.sin(0) * i;
        }
        return y;
    }
}
