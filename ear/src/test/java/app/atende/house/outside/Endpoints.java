package app.atende.house.outside;

import app.atende.web.page.Routes;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The list of everything that can be asked, read from the product's own classes. */
final class Endpoints {
  private static final List<JavaClass> CLASSES =
      List.copyOf(
          new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("app.atende.web"));

  private static final Map<Endpoint, Class<?>> TAKEN = everythingTaken();

  private Endpoints() {}

  /** One thing that can be asked. */
  record Endpoint(String verb, String template) {
    /** A name in braces, behind which a pattern may stand. */
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** The address with this account and, wherever another id stands, this number. */
    String address(long account, long id) {
      return BLANK
          .matcher(
              template
                  .replace("<channel>", "website")
                  .replace("<tab>", "settings")
                  .replace("<circle>", "participating"))
          .replaceAll(blank -> Long.toString(blank.group(1).equals("account") ? account : id));
    }

    /** The address with these words in its blanks; a blank that nobody knows is a failure. */
    String filled(Map<String, String> words) {
      return BLANK.matcher(template).replaceAll(blank -> word(words, blank.group(1)));
    }

    private String word(Map<String, String> words, String blank) {
      if (!words.containsKey(blank)) {
        throw new AssertionError("Nobody said what {" + blank + "} is in " + this);
      }
      return Matcher.quoteReplacement(words.get(blank));
    }

    /** The same without the patterns of its ids. */
    String plain() {
      return verb + " " + BLANK.matcher(template).replaceAll("{$1}");
    }

    /** Whether it only reads; the dialect has one address that changes by GET. */
    boolean reads() {
      return verb.equals("GET") && !template.endsWith("/toggle_status");
    }

    @Override
    public String toString() {
      return verb + " " + template;
    }
  }

  /** Everything. */
  static List<Endpoint> all() {
    return Stream.of(everyPage(), resources(), servlets(), sockets())
        .flatMap(List::stream)
        .toList();
  }

  /** Everything behind a door. */
  static List<Endpoint> behind(Door door) {
    return all().stream().filter(door::leadsTo).toList();
  }

  /** What stands in the tables of pretty addresses. */
  static List<Endpoint> everyPage() {
    return CLASSES.stream()
        .filter(type -> type.tryGetMethod("table").isPresent())
        .map(type -> table(type.reflect()))
        .flatMap(routes -> routes.shapes().stream())
        .map(shape -> new Endpoint("GET", shape))
        .toList();
  }

  private static Routes table(Class<?> type) {
    try {
      Object routes = type.getDeclaredConstructor().newInstance();
      return (Routes) type.getMethod("table").invoke(routes);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No table in " + type, e);
    }
  }

  /** The JSON of actions and programs. */
  static List<Endpoint> resources() {
    return CLASSES.stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .flatMap(type -> type.getMethods().stream().flatMap(method -> endpoint(type, method)))
        .toList();
  }

  /** The record that an endpoint takes as its body; empty where it takes none. */
  static Optional<Class<?>> taken(Endpoint endpoint) {
    return Optional.ofNullable(TAKEN.get(endpoint));
  }

  private static Map<Endpoint, Class<?>> everythingTaken() {
    Map<Endpoint, Class<?>> all = new HashMap<>();
    CLASSES.stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .forEach(type -> type.getMethods().forEach(method -> note(all, type, method)));
    return Map.copyOf(all);
  }

  private static void note(Map<Endpoint, Class<?>> all, JavaClass type, JavaMethod method) {
    endpoint(type, method)
        .forEach(
            endpoint ->
                Stream.of(method.reflect().getParameterTypes())
                    .filter(Class::isRecord)
                    .forEach(taken -> all.put(endpoint, taken)));
  }

  private static List<Endpoint> servlets() {
    return CLASSES.stream()
        .flatMap(type -> type.tryGetAnnotationOfType(WebServlet.class).stream())
        .flatMap(at -> Stream.concat(Stream.of(at.value()), Stream.of(at.urlPatterns())))
        .map(pattern -> new Endpoint("GET", pattern.isEmpty() ? "/" : pattern))
        .toList();
  }

  private static List<Endpoint> sockets() {
    return CLASSES.stream()
        .flatMap(type -> type.tryGetAnnotationOfType(ServerEndpoint.class).stream())
        .map(at -> new Endpoint("GET", at.value()))
        .toList();
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
    if (packageName.endsWith(".compat.auth")) {
      return "auth";
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
