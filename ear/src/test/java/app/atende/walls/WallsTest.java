package app.atende.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The walls stand, and each is seen to stop every example that was written to break it. */
class WallsTest {
  private static final String HOUSE = "app.atende";

  private record Wall(String name, Function<String, List<ArchRule>> rules) {}

  private static Stream<Wall> walls() {
    return Stream.of(
        new Wall("floors", Walls::floors),
        new Wall("rooms", Walls::rooms),
        new Wall("circles", Walls::noCircles),
        new Wall("internals", Walls::internal),
        new Wall("entities", Walls::entitiesStayHome),
        new Wall("records", Walls::eventsAreRecords),
        new Wall("desks", Walls::frontDesksAskWhoActs),
        new Wall("gate", Gates::oneGate),
        new Wall("clock", Gates::oneClock),
        new Wall("door", Gates::oneTenantDoor),
        new Wall("translator", Gates::oneTranslator),
        new Wall("names", Gates::constantNames),
        new Wall("wayout", Gates::oneWayOut));
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
                DynamicTest.dynamicTest(
                    wall.name(),
                    () -> Conditions.all(wall.rules().apply(HOUSE)).as(wall.name()).check(house)));
  }

  @TestFactory
  Stream<DynamicTest> everyWallStopsItsBadExamples() {
    return walls()
        .map(
            wall ->
                DynamicTest.dynamicTest(
                    wall.name(),
                    () -> BadExamples.of(wall.name()).demandStopped(wall.rules()::apply)));
  }
}
