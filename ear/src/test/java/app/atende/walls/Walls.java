package app.atende.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan of the house as rules over a root package, so that each can be tried on a bad example
 * too. A wall is one rule for each way of breaking it.
 */
final class Walls {
  private Walls() {}

  /** Calls go down; web and batch never see each other. */
  static List<ArchRule> floors(String root) {
    List<ArchRule> rules = new ArrayList<>();
    Plan.above()
        .forEach(
            (floor, above) ->
                rules.add(
                    noClasses()
                        .that()
                        .resideInAnyPackage(below(root, floor))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(below(root, above))
                        .allowEmptyShould(true)
                        .as("floors: calls go down from " + floor)));
    return rules;
  }

  /** A room imports only what the ladder allows. */
  static List<ArchRule> rooms(String root) {
    List<ArchRule> rules = new ArrayList<>();
    for (String room : Plan.rooms()) {
      List<String> forbidden = new ArrayList<>(Plan.rooms());
      forbidden.removeAll(Plan.importsOf(room));
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(root + "." + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(below(root, forbidden))
              .allowEmptyShould(true));
    }
    return List.of(Conditions.all(rules).as("rooms: imports follow the ladder"));
  }

  /** No two packages directly under the root depend on each other in a circle. */
  static List<ArchRule> noCircles(String root) {
    return List.of(
        slices()
            .matching(root + ".(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .as("rooms: no circles"));
  }

  /** What lies in {@code internal} is touched by its own room only. */
  static List<ArchRule> internal(String root) {
    List<ArchRule> rules = new ArrayList<>();
    for (String room : Plan.rooms()) {
      rules.add(
          noClasses()
              .that()
              .resideOutsideOfPackage(root + "." + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage(root + "." + room + ".internal..")
              .allowEmptyShould(true));
    }
    return List.of(Conditions.all(rules).as("internal: closed to every other room"));
  }

  /** Entities lie in {@code internal} and are in nobody's public signature. */
  static List<ArchRule> entitiesStayHome(String root) {
    return List.of(
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .resideInAPackage(root + "..")
            .should()
            .resideInAPackage("..internal..")
            .allowEmptyShould(true)
            .as("entities stay home: they lie in internal"),
        codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(root + "..")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..internal..")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .arePublic()
            .should(Conditions.nameNoTypeWith(Entity.class))
            .allowEmptyShould(true)
            .as("entities stay home: no public signature outside of internal names one"));
  }

  /** Events are records. */
  static List<ArchRule> eventsAreRecords(String root) {
    return List.of(
        classes()
            .that()
            .implement(root + ".events.DomainEvent")
            .should()
            .beRecords()
            .allowEmptyShould(true)
            .as("every event is a record"));
  }

  /** A front desk asks who acts. */
  static List<ArchRule> frontDesksAskWhoActs(String root) {
    return List.of(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(root + "..")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..internal..")
            .and()
            .arePublic()
            .should(Conditions.takeA(root + ".roles.Actor"))
            .allowEmptyShould(true)
            .as("front desks: every public method asks who acts"));
  }

  static String[] below(String root, List<String> packages) {
    return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
  }
}
