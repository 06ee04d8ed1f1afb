package app.atende.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.function.Predicate;

/** Conditions on methods that the rules share. */
final class Conditions {
  private Conditions() {}

  /** No parameter's type carries the annotation. */
  static ArchCondition<JavaMethod> notTakeAn(Class<? extends Annotation> annotation) {
    return condition(
        "not take a type with @" + annotation.getSimpleName(),
        method ->
            method.getRawParameterTypes().stream()
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

  private static ArchCondition<JavaMethod> condition(
      String description, Predicate<JavaMethod> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!holds.test(method)) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " does not " + description));
        }
      }
    };
  }
}
