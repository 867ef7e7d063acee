package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.pipeline.Project;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HomeTest {

    private final Home home = new Home(Project.root());

    @Test
    void findsTheProjectItWasBuiltIn() {
        assertThat(Home.find().assignmentIds()).isEqualTo(home.assignmentIds());
    }

    @Test
    void listsItsAssignments() {
        assertThat(home.assignmentIds())
                .containsExactly("gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients");
    }

    @Test
    void takesTheIdOrTheFolderOfAnAssignment() {
        Path folder = Project.root().resolve("assignments/gd-momentum");

        assertThat(home.assignment("gd-momentum")).contains(folder);
        assertThat(home.assignment(folder.toString())).contains(folder);
        assertThat(home.assignment("hw9")).isEqualTo(Optional.empty());
        assertThat(home.assignment("../hw9")).isEqualTo(Optional.empty());
    }

    @Test
    void saysWhichAssignmentsThereAre() {
        assertThatThrownBy(() -> home.assignmentOrStop("hw9"))
                .hasMessage("there is no assignment \"hw9\"; there are gd-momentum, learning-rates,"
                        + " preconditioning-autodiff, sgd-hypergradients. A folder of your own must hold a file"
                        + " assignment.yaml");
    }

    @Test
    void outsideOfTheProjectArchivesAreInTheCacheOfTheUser() {
        Path elsewhere = Path.of("elsewhere");

        assertThat(home.archives()).isEqualTo(Project.root().resolve("grader/app/target/archives"));
        assertThat(new Home(elsewhere).archives()).isEqualTo(Home.cache().resolve("archives"));
    }

    @Test
    void knowsItsVersion() {
        assertThat(Home.version()).matches("\\d+\\.\\d+\\.\\d+");
    }
}
