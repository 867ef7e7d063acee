package io.github.exactgrader.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"student-001", "a.b_c", "1", "A"})
    void keepsHarmlessIds(String id) {
        assertThat(FileNames.of(List.of(id)).of(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../../etc/passwd",
                "/root",
                "a/b",
                "a\\b",
                "C:\\x",
                "con",
                "NUL.txt",
                "a.",
                ".hidden",
                "-rf",
                "a\u0000b",
                "m\u00fcller",
                "\u202eabc",
                "a b",
                "=cmd"
            })
    void neverLeadsOutside(String id) {
        assertThat(FileNames.of(List.of(id)).of(id))
                .matches("[A-Za-z0-9_][A-Za-z0-9._-]*-[0-9a-f]{8}")
                .doesNotContain("..", "/", "\\");
    }

    @Test
    void cutsLongIds() {
        String id = "x".repeat(5000);

        assertThat(FileNames.of(List.of(id)).of(id)).hasSizeLessThan(100);
    }

    @Test
    void keepsIdsApartThatDifferInCaseOrSpecialCharacters() {
        List<String> ids = List.of("ann", "Ann", "a/b", "a\\b", "a_b", "x".repeat(100), "x".repeat(101));
        FileNames names = FileNames.of(ids);

        assertThat(ids.stream().map(id -> names.of(id).toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsIdsApartWhenOneIsMadeToCollide() {
        String made = FileNames.of(List.of("a/b")).of("a/b");
        FileNames names = FileNames.of(List.of("a/b", made));

        assertThat(names.of("a/b")).isNotEqualTo(names.of(made));
    }

    @Test
    void doesNotDependOnTheOrder() {
        List<String> ids = new ArrayList<>(List.of("ann", "Ann", "a/b", "a_b", "b"));
        FileNames names = FileNames.of(ids);
        Collections.reverse(ids);
        FileNames reversed = FileNames.of(ids);

        assertThat(ids).allSatisfy(id -> assertThat(reversed.of(id)).isEqualTo(names.of(id)));
    }

    @Test
    void refusesAnIdThatComesTwice() {
        assertThatThrownBy(() -> FileNames.of(List.of("a", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the id \"a\" comes twice");
    }

    @Test
    void refusesAnIdItWasNotToldOf() {
        assertThatThrownBy(() -> FileNames.of(List.of("a")).of("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no file name was given to \"b\"");
    }
}
