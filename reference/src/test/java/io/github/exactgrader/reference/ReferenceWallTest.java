package io.github.exactgrader.reference;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference stands alone: it knows neither the grader nor any library. */
class ReferenceWallTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void seesTheClassesOfTheSheets() {
        List<String> solutions = CLASSES.stream()
                .filter(type -> type.getPackageName().isEmpty() && type.isTopLevelClass())
                .map(JavaClass::getName)
                .sorted()
                .toList();

        assertThat(solutions)
                .containsExactly(
                        "Adam",
                        "AutoDiff",
                        "Dual",
                        "GradientDescent",
                        "Hypergradient",
                        "LearningRates",
                        "Momentum",
                        "NestedExponential",
                        "Nesterov",
                        "Preconditioning",
                        "ReluNetwork",
                        "Sgd",
                        "SgdNoise",
                        "Trajectory");
    }

    @Test
    void needsNothingButTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "", "java..", "io.github.exactgrader.reference..", "org.jspecify.annotations"))
                .check(CLASSES);
    }
}
