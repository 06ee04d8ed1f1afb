package app.atende.walls;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Conditions and predicates that the rules share. */
final class Conditions {
  private Conditions() {}

  /** Neither the result nor a parameter carries the annotation, nor does a type inside of them. */
  static ArchCondition<JavaCodeUnit> nameNoTypeWith(Class<? extends Annotation> annotation) {
    return condition(
        "name no type with @" + annotation.getSimpleName(),
        unit ->
            Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(types -> types.stream())
                .noneMatch(type -> type.isAnnotatedWith(annotation)));
  }

  /** One parameter is of this type. */
  static ArchCondition<JavaMethod> takeA(String typeName) {
    return condition(
        "take a " + typeName,
        method ->
            method.getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .anyMatch(typeName::equals));
  }

  /** It calls nothing, and reads nothing but what is fixed in an enum. */
  static ArchCondition<JavaMethod> giveAConstant() {
    return condition(
        "give a constant",
        method ->
            method.getCallsFromSelf().isEmpty()
                && method.getFieldAccesses().stream()
                    .map(JavaFieldAccess::getTarget)
                    .allMatch(Conditions::isFixedInAnEnum));
  }

  private static boolean isFixedInAnEnum(FieldAccessTarget field) {
    return field.getOwner().isEnum()
        && field
            .resolveMember()
            .filter(member -> member.getModifiers().contains(JavaModifier.FINAL))
            .isPresent();
  }

  /** Whoever makes one of these writes its name down: no word is made while it runs. */
  static ArchCondition<JavaMethod> makeNoneOfItsNameAtRunTime(String type) {
    return condition(
        "name every " + type + " by a constant",
        method ->
            method.getConstructorCallsFromSelf().stream()
                    .noneMatch(made -> made.getTargetOwner().getName().equals(type))
                || method.getMethodCallsFromSelf().stream()
                    .noneMatch(
                        call -> call.getTarget().getRawReturnType().isEquivalentTo(String.class)));
  }

  /** For whatever a test can be written on. */
  static <T extends HasName.AndFullName> ArchCondition<T> condition(
      String description, Predicate<T> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T one, ConditionEvents events) {
        if (!holds.test(one)) {
          events.add(
              SimpleConditionEvent.violated(
                  one, "<" + one.getFullName() + "> does not " + description));
        }
      }
    };
  }

  /** A call of these methods, or a reference to them, on this type or what extends it. */
  static DescribedPredicate<JavaAccess<?>> callOf(Class<?> owner, String... names) {
    return callOf(owner.getName(), names);
  }

  /** The same for a type that is known by its name. */
  static DescribedPredicate<JavaAccess<?>> callOf(String owner, String... names) {
    List<String> wanted = List.of(names);
    return DescribedPredicate.describe(
        "calls " + owner + " " + wanted,
        access ->
            wanted.contains(access.getTarget().getName())
                && access.getTargetOwner().isAssignableTo(owner));
  }

  /** A call of a constructor of this type. */
  static DescribedPredicate<JavaAccess<?>> makingOf(String owner) {
    return callOf(owner, "<init>");
  }

  /** All of these rules as one. */
  static ArchRule all(List<ArchRule> rules) {
    CompositeArchRule together = CompositeArchRule.of(rules.get(0));
    for (ArchRule rule : rules.subList(1, rules.size())) {
      together = together.and(rule);
    }
    return together;
  }
}
