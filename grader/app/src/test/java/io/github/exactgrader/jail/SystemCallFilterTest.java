package io.github.exactgrader.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs given to the kernel: their bytes, and what they decide when they are run as the kernel runs them. */
class SystemCallFilterTest {

    private static final int X86_64 = 0xc000003e;
    private static final int AARCH64 = 0xc00000b7;

    private static final int ALLOWED = 0x7fff0000;
    private static final int NOT_PERMITTED = 0x00050001;
    private static final int NO_SUCH_CALL = 0x00050026;
    private static final int KILLED = 0x80000000;

    /** Flags of clone as the C library gives them for a thread, and for a process. */
    private static final int THREAD = 0x3d0f00;

    private static final int PROCESS = 0x1200011;

    /** Eight bytes each: code, jumps, value. Written by hand from the kernel's linux/filter.h and linux/seccomp.h. */
    private static final String HEAD_X86_64 = "2000000004000000" // load the architecture
            + "150001003e0000c0" // equal: over the next one
            + "0600000000000080" // kill the process
            + "2000000000000000" // load the number
            + "3500000100000040" // 0x40000000 or more: the next one
            + "0600000000000080"
            + "1500000139000000" // fork
            + "0600000001000500"; // error 1

    @Test
    void beginsAsComputedByHand() throws JailException {
        assertThat(HexFormat.of().formatHex(SystemCallFilter.bytes("amd64"))).startsWith(HEAD_X86_64);
    }

    /** The last six: clone3 does not exist, clone only with the flag of a thread, all else as ever. */
    @ParameterizedTest(name = "{0} ends as computed by hand")
    @CsvSource({"amd64, 38", "aarch64, dc"})
    void endsAsComputedByHand(String architecture, String clone) throws JailException {
        assertThat(HexFormat.of().formatHex(SystemCallFilter.bytes(architecture)))
                .endsWith("15000001b3010000" + "0600000026000500" + "15000003" + clone + "000000" + "2000000010000000"
                        + "4500010000000100" + "0600000001000500" + "060000000000ff7f");
    }

    /** Numbers from the kernel's tables. */
    @ParameterizedTest(name = "on {0}: fork {2}, execve {3}, socket {4}, kill {5}, prlimit {6}, read {7}")
    @CsvSource({"amd64, 56, 57, 59, 41, 62, 302, 0", "aarch64, 220, 281, 221, 198, 129, 261, 63"})
    void allowsWhatEachStepNeedsAndNoMore(
            String name, int clone, int fork, int execve, int socket, int kill, int prlimit, int read)
            throws JailException {
        int architecture = name.equals("amd64") ? X86_64 : AARCH64;
        Filter inBubblewrap = new Filter(SystemCallFilter.bytes(name), architecture);
        Filter whileStarting = new Filter(SystemCallFilter.whileStarting(name), architecture);
        Filter afterStart = new Filter(SystemCallFilter.afterStart(name), architecture);

        assertThat(inBubblewrap.decides(clone, THREAD)).isEqualTo(ALLOWED);
        assertThat(inBubblewrap.decides(clone, PROCESS)).isEqualTo(NOT_PERMITTED);
        assertThat(inBubblewrap.decides(435, 0)).isEqualTo(NO_SUCH_CALL);
        assertThat(inBubblewrap.decides(fork, 0)).isEqualTo(NOT_PERMITTED);
        assertThat(inBubblewrap.decides(socket, 0)).isEqualTo(NOT_PERMITTED);
        assertThat(inBubblewrap.decides(execve, 0)).isEqualTo(ALLOWED);
        assertThat(inBubblewrap.decides(read, 0)).isEqualTo(ALLOWED);

        assertThat(whileStarting.decides(clone, PROCESS)).isEqualTo(ALLOWED);
        assertThat(whileStarting.decides(fork, 0)).isEqualTo(ALLOWED);
        assertThat(whileStarting.decides(execve, 0)).isEqualTo(ALLOWED);
        assertThat(whileStarting.decides(socket, 0)).isEqualTo(NOT_PERMITTED);

        assertThat(afterStart.decides(clone, THREAD)).isEqualTo(ALLOWED);
        assertThat(afterStart.decides(clone, PROCESS)).isEqualTo(NOT_PERMITTED);
        assertThat(afterStart.decides(fork, 0)).isEqualTo(NOT_PERMITTED);
        assertThat(afterStart.decides(execve, 0)).isEqualTo(NOT_PERMITTED);
        assertThat(afterStart.decides(socket, 0)).isEqualTo(NOT_PERMITTED);
        assertThat(afterStart.decides(kill, 1)).isEqualTo(NOT_PERMITTED);
        assertThat(afterStart.decides(prlimit, 0)).isEqualTo(ALLOWED);
        assertThat(afterStart.decides(prlimit, 1)).isEqualTo(NOT_PERMITTED);
        assertThat(afterStart.decides(read, 0)).isEqualTo(ALLOWED);
    }

    @ParameterizedTest(name = "{0} ends who calls as another architecture")
    @CsvSource({"amd64", "aarch64"})
    void endsWhoCallsAsAnotherArchitecture(String name) throws JailException {
        int architecture = name.equals("amd64") ? X86_64 : AARCH64;
        int other = name.equals("amd64") ? 0x40000003 : 0x40000028;

        for (byte[] filter : new byte[][] {
            SystemCallFilter.bytes(name), SystemCallFilter.whileStarting(name), SystemCallFilter.afterStart(name)
        }) {
            assertThat(new Filter(filter, other).decides(0, 0)).isEqualTo(KILLED);
            assertThat(new Filter(filter, architecture).decides(0x40000000, 0)).isEqualTo(KILLED);
            assertThat(new Filter(filter, architecture).decides(0x3fffffff, 0)).isEqualTo(ALLOWED);
        }
    }

    @Test
    void saysWhichArchitecturesItKnows() {
        assertThatThrownBy(() -> SystemCallFilter.bytes("riscv64"))
                .isInstanceOf(JailException.class)
                .hasMessage("the system calls of the architecture \"riscv64\" are not known; x86_64 and aarch64 are");
    }

    /** Runs a program as the kernel does, as far as these programs go. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Filter(byte[] program, int architecture) {

        int decides(int number, int firstArgument) {
            ByteBuffer code = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
            int loaded = 0;
            int at = 0;
            while (true) {
                int value = code.getInt(8 * at + 4);
                boolean jumps;
                switch (code.getShort(8 * at)) {
                    case 0x20 -> {
                        loaded = switch (value) {
                            case 0 -> number;
                            case 4 -> architecture;
                            case 16 -> firstArgument;
                            default -> throw new AssertionError("offset " + value);
                        };
                        at++;
                        continue;
                    }
                    case 0x06 -> {
                        return value;
                    }
                    case 0x15 -> jumps = loaded == value;
                    case 0x35 -> jumps = Integer.compareUnsigned(loaded, value) >= 0;
                    case 0x45 -> jumps = (loaded & value) != 0;
                    default -> throw new AssertionError("code " + code.getShort(8 * at));
                }
                at += 1 + Byte.toUnsignedInt(code.get(8 * at + (jumps ? 2 : 3)));
            }
        }
    }
}
