package app.atende.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Each wall as a rule over a root package, so that it can be tried on a bad example too. */
final class Walls {
  private Walls() {}

  /** Calls go down; web and batch never see each other. */
  static ArchRule floors(String root) {
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
                        .allowEmptyShould(true)));
    return all(rules).as("floors: calls go down");
  }

  /** A room imports only what the ladder allows. */
  static ArchRule rooms(String root) {
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
    return all(rules).as("rooms: imports follow the ladder");
  }

  /** No two packages directly under the root depend on each other in a circle. */
  static ArchRule noCircles(String root) {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .as("rooms: no circles");
  }

  /** What lies in {@code internal} is touched by its own room only. */
  static ArchRule internal(String root) {
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
    return all(rules).as("internal: closed to every other room");
  }

  /** Entities lie in {@code internal} and are in nobody's public signature. */
  static ArchRule entitiesStayHome(String root) {
    ArchRule home =
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .resideInAPackage(root + "..")
            .should()
            .resideInAPackage("..internal..")
            .allowEmptyShould(true);
    ArchRule signatures =
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(root + "..")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..internal..")
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(entity())
            .andShould(Conditions.notTakeAn(Entity.class))
            .allowEmptyShould(true);
    return all(List.of(home, signatures)).as("entities stay home");
  }

  /** JPA lies in stores and queries, JDBC in the cellar. */
  static ArchRule oneGate(String root) {
    return all(List.of(jpaGate(root), jdbcGate(root)))
        .as("one gate: stores and queries for JPA, the cellar for JDBC");
  }

  private static ArchRule jpaGate(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .haveSimpleNameNotEndingWith("Queries")
        .and()
        .resideOutsideOfPackages(root + ".rows..", root + ".events.internal..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(EntityManager.class.getName())
        .allowEmptyShould(true);
  }

  private static ArchRule jdbcGate(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(below(root, Plan.CELLAR))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "speak JDBC",
                type ->
                    type.isAssignableTo(Connection.class)
                        || type.isAssignableTo(Statement.class)
                        || type.isAssignableTo(DriverManager.class)
                        || type.getPackageName().startsWith("javax.sql")))
        .allowEmptyShould(true);
  }

  /** Nobody but {@code Now} asks what time it is. */
  static ArchRule oneClock(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .doNotHaveFullyQualifiedName(root + ".config.Now")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .allowEmptyShould(true)
        .as("one clock: Now");
  }

  /** A connection becomes an account's in one package only. */
  static ArchRule oneTenantDoor(String root) {
    ArchRule door =
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .and()
            .resideOutsideOfPackage(root + ".tenancy..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(root + ".tenancy.TenantSwitch")
            .allowEmptyShould(true);
    ArchRule threadLocals =
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .and()
            .doNotHaveFullyQualifiedName(root + ".tenancy.Tenants")
            .and()
            .doNotHaveFullyQualifiedName(root + ".config.Now")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocal.class)
            .allowEmptyShould(true);
    return all(List.of(door, threadLocals)).as("one tenant door: Tenants and the switch behind it");
  }

  /** HTTP codes and messages are made of errors by the translators only. */
  static ArchRule oneTranslator(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".config..")
        .and(notATranslator())
        .should()
        .accessField(root + ".config.ErrorCode", "http")
        .allowEmptyShould(true)
        .as("one translator per edge knows HTTP codes");
  }

  private static DescribedPredicate<JavaClass> notATranslator() {
    return DescribedPredicate.describe(
        "are no translator",
        type ->
            !type.getSimpleName().endsWith("Mapper")
                && !type.getSimpleName().endsWith("ExceptionHandler")
                && !type.getSimpleName().endsWith("Answers"));
  }

  /** Events are records. */
  static ArchRule eventsAreRecords(String root) {
    return classes()
        .that()
        .implement(root + ".events.DomainEvent")
        .should()
        .beRecords()
        .allowEmptyShould(true)
        .as("every event is a record");
  }

  /** A front desk asks who acts. */
  static ArchRule frontDesksAskWhoActs(String root) {
    return methods()
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
        .as("front desks: every public method asks who acts");
  }

  /** One guarded client for everything that a tenant can address (X1–X4). */
  static ArchRule oneWayOut(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".channels.outbound..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net.http..", "org.apache.http..", "okhttp3..")
                .or(
                    DescribedPredicate.describe(
                        "are HTTP connections",
                        type ->
                            type.isAssignableTo(HttpURLConnection.class)
                                || type.isAssignableTo(HttpClient.class))))
        .orShould()
        .callMethod(java.net.URL.class, "openConnection")
        .orShould()
        .callMethod(java.net.URL.class, "openStream")
        .allowEmptyShould(true)
        .as("one way out: the guarded client");
  }

  /** Tests wait for something, run in any order and share nothing. */
  static ArchRule quietTests(String root) {
    ArchRule noSleep =
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.junit.jupiter.api.Order")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.junit.jupiter.api.Disabled")
            .allowEmptyShould(true);
    ArchRule noStatics =
        fields()
            .that()
            .areDeclaredInClassesThat(resideInAPackage(root + ".."))
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Test")
            .and()
            .areStatic()
            .should()
            .beFinal()
            .allowEmptyShould(true);
    return all(List.of(noSleep, noStatics)).as("quiet tests");
  }

  private static DescribedPredicate<JavaClass> entity() {
    return DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class));
  }

  private static String[] below(String root, List<String> packages) {
    return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
  }

  private static ArchRule all(List<ArchRule> rules) {
    CompositeArchRule together = CompositeArchRule.of(rules.get(0));
    for (ArchRule rule : rules.subList(1, rules.size())) {
      together = together.and(rule);
    }
    return together;
  }
}
