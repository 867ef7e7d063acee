package io.github.exactgrader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.compile.ClassMembers.Member;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ClassMembersTest {

    /** A class of a student with one member of each kind. */
    static class Parent {

        int count;
    }

    /** See {@link Parent}. */
    static final class Sample extends Parent {

        Sample(double[] weights) {
            count = weights.length;
        }

        static double[][] apply(Function<double[], double[][]> f, String name) {
            return f.apply(new double[] {name.length()});
        }

        double get() {
            if (count == 0) {
                throw new UnsupportedOperationException("not yet: get");
            }
            return count;
        }
    }

    private static ClassMembers members() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Sample.class.getResourceAsStream("ClassMembersTest$Sample.class"))) {
            return ClassMembers.of(in.readAllBytes());
        }
    }

    @Test
    void readsWhatAClassDeclares() throws IOException {
        ClassMembers members = members();

        assertThat(members.parent()).isEqualTo(Parent.class.getName());
        assertThat(members.members())
                .containsExactly(
                        new Member("<init>", false, "void", List.of("double[]"), List.of()),
                        new Member("apply", true, "double[][]", List.of("Function", "String"), List.of()),
                        new Member("get", false, "double", List.of(), List.of("not yet: get")));
    }

    @Test
    void showsDeclarationsAsJavaDoes() throws IOException {
        assertThat(members().members().stream().map(member -> member.declaration("Sample")))
                .containsExactly("Sample(double[])", "static double[][] apply(Function, String)", "double get()");
    }
}
