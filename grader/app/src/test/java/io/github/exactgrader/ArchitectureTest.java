package io.github.exactgrader;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.exactgrader.worker.Meter;
import io.github.exactgrader.worker.ProbeMain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way the data flows, and the walls between the modules. */
class ArchitectureTest {

    private static final String ROOT = "io.github.exactgrader.";

    /** In the order of the pipeline: a package imports only from its left. */
    private static final List<String> PIPELINE = List.of(
            "format",
            "expr",
            "assignment",
            "intake",
            "course",
            "jail",
            "compile",
            "run",
            "check",
            "score",
            "report",
            "history",
            "pipeline",
            "cli");

    private static final JavaClasses GRADER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.exactgrader");

    @Test
    void seesTheClassesItSpeaksOf() {
        for (String name : PIPELINE) {
            assertThat(GRADER.stream().filter(type -> type.getPackageName().equals(ROOT + name)))
                    .as("classes of package %s", name)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(GRADER.stream().filter(type -> type.getPackageName().equals(ROOT + "worker")))
                .hasSizeGreaterThan(20);
        assertThat(GRADER.size()).isGreaterThan(250);
    }

    static List<String> packages() {
        return PIPELINE;
    }

    @ParameterizedTest(name = "{0} imports only from its left")
    @MethodSource("packages")
    void importsOnlyFromTheLeft(String name) {
        List<String> right = new ArrayList<>();
        PIPELINE.subList(PIPELINE.indexOf(name) + 1, PIPELINE.size()).forEach(each -> right.add(ROOT + each + ".."));
        if (right.isEmpty()) {
            return;
        }

        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(right.toArray(String[]::new))
                .check(GRADER);
    }

    @Test
    void theWorkerNeedsNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage(ROOT + "worker..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT + "worker.."))
                .check(GRADER);
    }

    @Test
    void theGraderDoesNotKnowTheReferenceAtCompileTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "reference..")
                .check(GRADER);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("SgdNoise")
                .check(GRADER);
    }

    @Test
    void nothingIsSerialized() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.Object(In|Out)putStream")
                .check(GRADER);
    }

    @Test
    void onlyTheCommandLineKnowsItsLibrary() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "cli.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(GRADER);
    }

    @Test
    void noResultDependsOnClockOrDefaultLocale() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "cli.."))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(GRADER);
    }

    @Test
    void keepsNoStaticStateThatChanges() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(resideOutsideOfPackage("gg.jte.generated.."))
                .and()
                .areDeclaredInClassesThat(not(type(Meter.class)))
                .should()
                .beFinal()
                .check(GRADER);
    }

    @Test
    void processesAreStartedInOnePlaceOnly() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "jail.."))
                .and(not(type(ProbeMain.class)).as("but for the probe, which tries to"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .check(GRADER);
    }

    @Test
    void sourcesAreCompiledInOnePlaceOnly() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "compile.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.tools..")
                .check(GRADER);
    }
}
