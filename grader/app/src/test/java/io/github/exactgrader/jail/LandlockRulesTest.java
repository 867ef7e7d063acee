package io.github.exactgrader.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What landlock is asked to forbid. */
class LandlockRulesTest {

    @TempDir
    private Path home;

    /** By the kernel's linux/landlock.h: 15 rights on files, one on devices from 5, network from 4, scopes from 6. */
    @ParameterizedTest(name = "version {0}")
    @CsvSource({
        "3, ff7f000000000000",
        "4, ff7f0000000000000300000000000000",
        "5, ffff0000000000000300000000000000",
        "6, ffff00000000000003000000000000000300000000000000",
        "9, ffff00000000000003000000000000000300000000000000"
    })
    void forbidsAllThatAVersionKnows(int version, String bytes) {
        assumeThat(ByteOrder.nativeOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);

        assertThat(HexFormat.of().formatHex(LandlockRules.handled(version))).isEqualTo(bytes);
    }

    @Test
    void saysThatItNeedsANewerJava() {
        JavaCommand command =
                new JavaCommand(new JavaHome(Path.of("/opt/java"), 21), 32, List.of(), home.resolve("x.jar"), "Main");

        assertThatThrownBy(() -> new Landlock(Programs.ofSystem(), false).enter(command))
                .isInstanceOf(JailException.class)
                .hasMessage("it needs Java 22 or newer");
    }

    /** The thread that starts children gives up its files; the rest of the program keeps them. */
    @Test
    void onlyTheThreadThatStartsChildrenIsRestricted() throws IOException {
        JailSearch search = JailSearch.ofSystem(JavaHome.running(), home);
        assumeThat(search.names()).contains("landlock");
        JailSearch.Found found = search.only("landlock").find();
        assumeThat(found.jail().level()).as("%s here", found.reasons()).isEqualTo(JailLevel.JAILED);

        Path file = Files.writeString(home.resolve("mine"), "still");

        assertThat(file).hasContent("still");
        found.jail().close();
    }
}
