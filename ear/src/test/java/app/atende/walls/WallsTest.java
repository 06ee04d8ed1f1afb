package app.atende.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The walls stand, and each is seen to stop the example that was written to break it. */
class WallsTest {
  private static final String HOUSE = "app.atende";
  private static final String BAD = "app.atende.walls.badexamples";

  private record Wall(String name, Function<String, ArchRule> rule) {}

  private static Stream<Wall> walls() {
    return Stream.of(
        new Wall("floors", Walls::floors),
        new Wall("rooms", Walls::rooms),
        new Wall("circles", Walls::noCircles),
        new Wall("internals", Walls::internal),
        new Wall("entities", Walls::entitiesStayHome),
        new Wall("gate", Walls::oneGate),
        new Wall("clock", Walls::oneClock),
        new Wall("door", Walls::oneTenantDoor),
        new Wall("translator", Walls::oneTranslator),
        new Wall("records", Walls::eventsAreRecords),
        new Wall("desks", Walls::frontDesksAskWhoActs),
        new Wall("wayout", Walls::oneWayOut));
  }

  @TestFactory
  Stream<DynamicTest> theHouseKeepsEveryWall() {
    JavaClasses house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/app/atende/database/"))
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(HOUSE);
    assertThat(house).hasSizeGreaterThan(100);
    return walls()
        .map(
            wall ->
                DynamicTest.dynamicTest(wall.name(), () -> wall.rule().apply(HOUSE).check(house)));
  }

  @TestFactory
  Stream<DynamicTest> everyWallStopsItsBadExample() {
    return walls()
        .map(
            wall ->
                DynamicTest.dynamicTest(
                    wall.name(),
                    () -> {
                      String root = BAD + "." + wall.name();
                      JavaClasses bad = new ClassFileImporter().importPackages(root);
                      assertThat(bad).isNotEmpty();
                      assertThat(wall.rule().apply(root).evaluate(bad).hasViolation()).isTrue();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> testsAreQuiet() {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/badexamples/"))
            .importPackages(HOUSE);
    JavaClasses bad = new ClassFileImporter().importPackages(BAD + ".tests");
    ArchRule quiet = Walls.quietTests(HOUSE);
    return Stream.of(
        DynamicTest.dynamicTest("ours", () -> quiet.check(tests)),
        DynamicTest.dynamicTest(
            "the bad example", () -> assertThat(quiet.evaluate(bad).hasViolation()).isTrue()));
  }
}
