package app.atende.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.List;

/** What only some may touch, as rules over a root package: one for each way of trespassing. */
final class Gates {
  private Gates() {}

  /** JPA lies in stores and queries, JDBC in the cellar. */
  static List<ArchRule> oneGate(String root) {
    return List.of(
        housemates(root)
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .haveSimpleNameNotEndingWith("Queries")
            .and()
            .resideOutsideOfPackages(root + ".rows..", root + ".events.internal..")
            .should()
            .dependOnClassesThat(
                anyOf(EntityManager.class, EntityManagerFactory.class, Query.class)
                    .and(resideInAnyPackage("jakarta.persistence..")))
            .allowEmptyShould(true)
            .as("one gate: stores and queries speak JPA"),
        housemates(root)
            .and()
            .resideOutsideOfPackages(Walls.below(root, Plan.CELLAR))
            .should()
            .dependOnClassesThat(
                anyOf(Connection.class, Statement.class, ResultSet.class, DriverManager.class)
                    .or(resideInAnyPackage("javax.sql..")))
            .allowEmptyShould(true)
            .as("one gate: the cellar speaks JDBC"));
  }

  /** Nobody but {@code Now} asks what time it is. */
  static List<ArchRule> oneClock(String root) {
    DescribedPredicate<JavaAccess<?>> looksAtAClock =
        DescribedPredicate.describe("looks at a clock", Gates::looksAtAClock);
    return List.of(
        housemates(root)
            .and()
            .doNotHaveFullyQualifiedName(root + ".config.Now")
            .should()
            .accessTargetWhere(
                looksAtAClock
                    .or(Conditions.makingOf("java.util.GregorianCalendar"))
                    .or(Conditions.callOf(Calendar.class, "getInstance"))
                    .or(Conditions.callOf(System.class, "currentTimeMillis")))
            .allowEmptyShould(true)
            .as("one clock: Now"));
  }

  private static boolean looksAtAClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    return (owner.getPackageName().startsWith("java.time") && name.matches("now|dateNow"))
        || (owner.isAssignableTo(InstantSource.class) && name.matches("system.*|tick.*"))
        || access.getTarget().getFullName().equals(Date.class.getName() + ".<init>()");
  }

  /** A connection becomes an account's in one package only. */
  static List<ArchRule> oneTenantDoor(String root) {
    return List.of(
        housemates(root)
            .and()
            .resideOutsideOfPackage(root + ".tenancy..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(root + ".tenancy.TenantSwitch")
            .allowEmptyShould(true)
            .as("one tenant door: Tenants, and the switch behind it"),
        housemates(root)
            .and()
            .doNotHaveFullyQualifiedName(root + ".tenancy.Tenants")
            .and()
            .doNotHaveFullyQualifiedName(root + ".config.Now")
            .should()
            .dependOnClassesThat(anyOf(ThreadLocal.class))
            .allowEmptyShould(true)
            .as("one tenant door: no thread remembers anything else"));
  }

  /** Refusals become HTTP codes, answers and messages in one place for each edge. */
  static List<ArchRule> oneTranslator(String root) {
    return List.of(
        strangers(root, Plan.TRANSLATORS)
            .and()
            .resideOutsideOfPackage(root + ".config..")
            .should()
            .accessTargetWhere(Conditions.callOf(root + ".config.ErrorCode", "http"))
            .allowEmptyShould(true)
            .as("one translator: knows the HTTP codes of refusals"),
        strangers(root, Plan.TRANSLATORS)
            .should()
            .accessTargetWhere(
                Conditions.callOf(Response.class, "status", "serverError")
                    .or(Conditions.callOf(Response.ResponseBuilder.class, "status"))
                    .or(Conditions.makingOf(WebApplicationException.class.getName())))
            .allowEmptyShould(true)
            .as("one translator: answers a program with a code"),
        strangers(root, Plan.TRANSLATORS)
            .and(know(root + ".config.DomainException", root + ".config.ErrorCode"))
            .should()
            .accessTargetWhere(Conditions.callOf(HttpServletResponse.class, "sendError"))
            .allowEmptyShould(true)
            .as("one translator: answers a browser with an error"),
        messages(root));
  }

  private static ArchRule messages(String root) {
    return strangers(root, Plan.MESSENGERS)
        .should()
        .dependOnClassesThat(anyOf(FacesMessage.class))
        .orShould()
        .accessTargetWhere(Conditions.callOf(FacesContext.class, "addMessage"))
        .allowEmptyShould(true)
        .as("one translator: writes a message on a page");
  }

  /** Listeners and steps are called by stable words, which stand in the database. */
  static List<ArchRule> constantNames(String root) {
    String listener = root + ".events.DurableListener";
    String step = root + ".provisioning.AccountStep";
    return List.of(
        methods()
            .that()
            .haveName("name")
            .and()
            .areDeclaredInClassesThat(assignableTo(listener))
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName(listener)
            .should(Conditions.giveAConstant())
            .allowEmptyShould(true)
            .as("constant names: of listeners"),
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(root + "..")
            .should(Conditions.makeNoneOfItsNameAtRunTime(step))
            .allowEmptyShould(true)
            .as("constant names: of steps"));
  }

  /** One guarded client for everything that a tenant can address (X1–X4). */
  static List<ArchRule> oneWayOut(String root) {
    return List.of(
        housemates(root)
            .and()
            .resideOutsideOfPackage(root + ".channels.outbound..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.net.http..", "org.apache.http..", "okhttp3..")
                    .or(anyOf(HttpURLConnection.class, HttpClient.class)))
            .orShould()
            .accessTargetWhere(
                Conditions.callOf(URL.class, "openConnection", "openStream", "getContent"))
            .allowEmptyShould(true)
            .as("one way out: the guarded client"));
  }

  private static GivenClassesConjunction housemates(String root) {
    return noClasses().that().resideInAPackage(root + "..");
  }

  private static GivenClassesConjunction strangers(String root, List<String> insiders) {
    return housemates(root)
        .and(
            DescribedPredicate.describe(
                "are none of " + insiders,
                type -> !insiders.contains(outermost(type).replace(root + ".", ""))));
  }

  private static String outermost(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }

  private static DescribedPredicate<JavaClass> know(String... names) {
    List<String> wanted = List.of(names);
    return DescribedPredicate.describe(
        "know " + wanted,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(known -> wanted.contains(known.getTargetClass().getName())));
  }

  private static DescribedPredicate<JavaClass> anyOf(Class<?>... types) {
    List<Class<?>> wanted = List.of(types);
    return DescribedPredicate.describe(
        "are any of " + wanted, type -> wanted.stream().anyMatch(type::isAssignableTo));
  }
}
