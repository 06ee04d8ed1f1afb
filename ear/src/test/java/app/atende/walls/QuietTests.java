package app.atende.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.platform.commons.annotation.Testable;

/** Tests wait for something, run in any order and share nothing that changes. */
final class QuietTests {
  private static final String JUNIT = "org.junit.jupiter.api.";

  private QuietTests() {}

  /** Each as a rule over a root package. */
  static List<ArchRule> rules(String root) {
    return List.of(noSleep(root), inAnyOrder(root), noneLeftOut(root), noState(root), noPile(root));
  }

  private static ArchRule noSleep(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .accessTargetWhere(
            Conditions.callOf(Thread.class, "sleep")
                .or(Conditions.callOf(TimeUnit.class, "sleep"))
                .or(Conditions.callOf("java.util.concurrent.locks.LockSupport", "parkNanos"))
                .or(Conditions.callOf("com.microsoft.playwright.Page", "waitForTimeout"))
                .or(Conditions.callOf("com.microsoft.playwright.Frame", "waitForTimeout")))
        .allowEmptyShould(true)
        .as("quiet tests: no sleep");
  }

  private static ArchRule inAnyOrder(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(JUNIT + "(Order|TestMethodOrder)")
        .allowEmptyShould(true)
        .as("quiet tests: in any order");
  }

  private static ArchRule noneLeftOut(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(JUNIT + "Disabled")
        .allowEmptyShould(true)
        .as("quiet tests: none is left out");
  }

  private static ArchRule noState(String root) {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .and()
        .areDeclaredInClassesThat(belongToATest())
        .and()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should(Conditions.condition("stay as it is", QuietTests::isConstant))
        .allowEmptyShould(true)
        .as("quiet tests: no static state");
  }

  /** A constant list is made by a factory of {@code List}, never by a constructor. */
  private static ArchRule noPile(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and(belongToATest())
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "makes a collection that is shared and may change",
                access ->
                    access.getOrigin().getName().equals("<clinit>")
                        && access.getTarget().getName().matches("<init>|newKeySet")
                        && isPile(access.getTargetOwner())))
        .allowEmptyShould(true)
        .as("quiet tests: no shared pile");
  }

  private static boolean isConstant(JavaField field) {
    JavaClass type = field.getRawType();
    boolean isAnInterface = type.isInterface();
    return field.getModifiers().contains(JavaModifier.FINAL)
        && !type.isArray()
        && !type.getPackageName().startsWith("java.util.concurrent")
        && !type.isAssignableTo(StringBuilder.class)
        && (isAnInterface || !isPile(type));
  }

  private static boolean isPile(JavaClass type) {
    return type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
  }

  /** A class with tests in it, or one that lies inside of such a class. */
  private static DescribedPredicate<JavaClass> belongToATest() {
    return DescribedPredicate.describe("belong to a test", QuietTests::isOfATest);
  }

  private static boolean isOfATest(JavaClass type) {
    return type.getSimpleName().matches(".*(Test|IT|Bench|Contract)")
        || type.getMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class))
        || type.getEnclosingClass().map(QuietTests::isOfATest).orElse(false);
  }
}
