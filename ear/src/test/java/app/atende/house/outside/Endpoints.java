package app.atende.house.outside;

import app.atende.web.console.ConsoleRoutes;
import app.atende.web.entry.EntryRoutes;
import app.atende.web.profile.ProfileRoutes;
import app.atende.web.provider.ProviderRoutes;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of everything that can be asked, read from the product's own classes. */
final class Endpoints {
  private Endpoints() {}

  /** One thing that can be asked. */
  record Endpoint(String verb, String template) {
    /** The address with this account and, wherever another id stands, this number. */
    String address(long account, long id) {
      return template
          .replaceAll("\\{account[^}]*}", Long.toString(account))
          .replaceAll("\\{[^}]*\\{[0-9,]+}[^}]*}|\\{[^}]*}", Long.toString(id))
          .replaceAll("<[a-z]+>", "settings");
    }

    /** The same without the patterns of its ids. */
    String plain() {
      return verb + " " + template.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }

    boolean isOfAccounts() {
      return template.contains("{account}");
    }

    @Override
    public String toString() {
      return verb + " " + template;
    }
  }

  /** Pages and fragments of the console. */
  static List<Endpoint> pages() {
    return new ConsoleRoutes()
        .table().shapes().stream().map(shape -> new Endpoint("GET", shape)).toList();
  }

  /** Pages of every console, and before its door. */
  static List<Endpoint> everyPage() {
    return Stream.of(
            new ConsoleRoutes().table(),
            new EntryRoutes().table(),
            new ProfileRoutes().table(),
            new ProviderRoutes().table())
        .flatMap(table -> table.shapes().stream())
        .map(shape -> new Endpoint("GET", shape))
        .toList();
  }

  /** The JSON of actions and programs. */
  static List<Endpoint> resources() {
    List<Endpoint> all = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.atende.web")) {
      if (type.isAnnotatedWith(Path.class)) {
        type.getMethods().forEach(method -> endpoint(type, method).forEach(all::add));
      }
    }
    return all;
  }

  private static Stream<Endpoint> endpoint(JavaClass type, JavaMethod method) {
    String below = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    String path = joined(root(type), type.getAnnotationOfType(Path.class).value(), below);
    return method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class))
        .flatMap(Optional::stream)
        .map(verb -> new Endpoint(verb.value(), path));
  }

  private static String root(JavaClass type) {
    String packageName = type.getPackageName();
    if (packageName.endsWith(".console")) {
      return "app/actions";
    }
    if (packageName.endsWith(".compat.client")) {
      return "public/api";
    }
    return packageName.endsWith(".compat.platform") ? "platform/api" : "api";
  }

  private static String joined(String... parts) {
    StringBuilder path = new StringBuilder();
    for (String part : parts) {
      String bare = part.replaceAll("^/|/$", "");
      if (!bare.isEmpty()) {
        path.append('/').append(bare);
      }
    }
    return path.toString();
  }
}
