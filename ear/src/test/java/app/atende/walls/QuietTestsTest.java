package app.atende.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of all modules are quiet, and a test that is not is seen. */
class QuietTestsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"config", "tenant-provisioning", "ejb-module", "batch-jobs", "web-module", "ear"})
  void theTestsOfEveryModuleAreQuiet(String module) {
    Path compiled = Path.of("..", module, "target", "test-classes");
    assertThat(compiled).as("the compiled tests of %s", module).isDirectory();
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("/badexamples/"))
            .importPath(compiled);
    assertThat(tests).as("tests of %s", module).isNotEmpty();
    for (var rule : QuietTests.rules("app.atende")) {
      rule.check(tests);
    }
  }

  @Test
  void noModuleIsForgotten() throws Exception {
    try (var folders = Files.list(Path.of(".."))) {
      List<String> withTests =
          folders
              .filter(folder -> Files.isDirectory(folder.resolve("src/test/java")))
              .map(folder -> folder.getFileName().toString())
              .toList();
      assertThat(withTests).hasSize(6);
    }
  }

  @Test
  void everyUnquietTestIsStopped() {
    BadExamples.of("tests").demandStopped(QuietTests::rules);
  }
}
