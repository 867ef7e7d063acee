package io.github.exactgrader.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentClassesTest {

    private final StudentClasses classes = new StudentClasses(Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Thread",
                "java.lang.ThreadLocal",
                "java.lang.ClassLoader",
                "java.lang.Runtime",
                "java.lang.ProcessBuilder$Redirect",
                "java.lang.invoke.MethodHandles",
                "java.lang.invoke.VarHandle",
                "java.lang.reflect.Method",
                "java.net.Socket",
                "java.io.File",
                "java.io.FileReader",
                "java.nio.file.Files",
                "java.lang.System$LoggerFinder",
                "java.util.Timer",
                "java.util.ServiceLoader",
                "java.util.ResourceBundle$Control",
                "java.util.concurrent.ForkJoinPool",
                "sun.misc.Unsafe",
                "jdk.internal.misc.Unsafe",
                "io.github.exactgrader.worker.WorkerMain",
                "io.github.exactgrader.worker.MeterX"
            })
    void refusesWhatDoesMoreThanCompute(String name) {
        assertThatThrownBy(() -> classes.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
        assertThat(classes.refusedIn(name.replace('.', '/'))).contains(name);
    }

    @Test
    void givesAllowedClassesOfTheJdkAsTheyAre() throws ClassNotFoundException {
        assertThat(classes.loadClass("java.util.Map$Entry")).isSameAs(Map.Entry.class);
        assertThat(classes.loadClass("java.lang.StrictMath")).isSameAs(StrictMath.class);
        assertThat(classes.refusedIn("java/util/Map$Entry")).isEmpty();
    }

    @Test
    void sharesTheMeterWithTheWorker() throws ClassNotFoundException {
        assertThat(classes.loadClass(Meter.class.getName())).isSameAs(Meter.class);
    }

    @Test
    void givesNoResources() throws IOException {
        assertThat(classes.getResource("java/lang/Object.class")).isNull();
        assertThat(classes.getResourceAsStream("java/lang/Object.class")).isNull();
        assertThat(classes.getResources("java/lang/Object.class").hasMoreElements())
                .isFalse();
    }

    @Test
    void saysNothingOfClassesThatWereNotRefused() {
        assertThat(classes.refusedIn("java/net/Socket")).isEmpty();
        assertThat(classes.refusedIn("null")).isEmpty();
    }

    @Test
    void listsOnlyPublicClassesThatAreThere() {
        assertThat(AllowedClasses.topLevel()).hasSizeGreaterThan(350).allSatisfy(name -> {
            Class<?> type = Class.forName(name, false, null);
            assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
            assertThat(type.getModule().getName()).isEqualTo("java.base");
            assertThat(classes.loadClass(name)).isSameAs(type);
        });
    }
}
