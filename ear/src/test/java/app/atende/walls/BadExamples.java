package app.atende.walls;

import app.atende.walls.badexamples.Breaks;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/**
 * The examples that were written to break one wall: each of them is stopped, every rule of the wall
 * stops one, and the neighbours that keep it are left alone.
 */
record BadExamples(String root, JavaClasses classes) {
  private static final Pattern FIRST = Pattern.compile("<([\\w.$]*[\\w$](?:\\([^)]*\\))?)");

  /** Those of this wall. */
  static BadExamples of(String wall) {
    String root = Breaks.class.getPackageName() + "." + wall;
    return new BadExamples(root, new ClassFileImporter().importPackages(root));
  }

  /** Demands it of these rules. */
  void demandStopped(Function<String, List<ArchRule>> wall) {
    SoftAssertions softly = new SoftAssertions();
    Set<String> stopped = new TreeSet<>();
    for (ArchRule rule : wall.apply(root)) {
      List<String> violations = rule.evaluate(classes).getFailureReport().getDetails();
      softly.assertThat(violations).as("«%s» stops none", rule.getDescription()).isNotEmpty();
      violations.forEach(violation -> addOffenders(violation, stopped));
    }
    Set<String> breaking = breaking();
    softly.assertThat(breaking).as("examples of %s", root).isNotEmpty();
    softly
        .assertThat(stopped)
        .as("what %s stops", root)
        .containsExactlyInAnyOrderElementsOf(breaking);
    softly.assertAll();
  }

  /** Who is marked as breaking the wall: classes, or single methods and fields of a class. */
  private Set<String> breaking() {
    Set<String> names = new TreeSet<>();
    for (JavaClass type : classes) {
      if (type.isAnnotatedWith(Breaks.class)) {
        names.add(type.getName());
      }
      type.getMembers().stream()
          .filter(member -> member.isAnnotatedWith(Breaks.class))
          .map(JavaMember::getFullName)
          .forEach(names::add);
    }
    return names;
  }

  /** The one of whom a violation speaks; a circle speaks of all who are in it. */
  private void addOffenders(String violation, Set<String> names) {
    FIRST
        .matcher(violation)
        .results()
        .limit(violation.startsWith("Cycle") ? Long.MAX_VALUE : 1)
        .map(match -> match.group(1))
        .filter(name -> name.startsWith(root))
        .map(this::marked)
        .forEach(names::add);
  }

  /** The member itself where it is marked or nobody is; else its class where that is. */
  private String marked(String name) {
    for (JavaClass type : classes) {
      boolean isIts = name.equals(type.getName()) || name.startsWith(type.getName() + ".");
      if (isIts && type.isAnnotatedWith(Breaks.class)) {
        return type.getName();
      }
    }
    return name;
  }
}
