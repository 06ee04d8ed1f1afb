package app.atende.web.compat;

import app.atende.web.compat.auth.AuthApplication;
import app.atende.web.compat.platform.PlatformApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What programs can call, read from the resources that are registered: {@code GET /api/v1/…}. */
public final class ApiRoutes {

  private static final String BLANK = "\\{(?:[^{}]|\\{[^{}]*})*}";

  private ApiRoutes() {}

  /** All of them, {@code {}} for whatever stands in braces. */
  public static Set<String> all() {
    return of(resource -> true);
  }

  /** Those of some resources. */
  public static Set<String> of(Predicate<Class<?>> wanted) {
    return Stream.of(
            new ApiApplication(),
            new PublicApiApplication(),
            new PlatformApplication(),
            new AuthApplication())
        .flatMap(application -> routes(application, wanted))
        .collect(Collectors.toSet());
  }

  /** The same address whatever its blanks are called. */
  public static String blank(String path) {
    return path.replaceAll(BLANK, "{}");
  }

  private static Stream<String> routes(Application application, Predicate<Class<?>> wanted) {
    String base = application.getClass().getAnnotation(ApplicationPath.class).value();
    return application.getClasses().stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .filter(wanted)
        .flatMap(type -> Stream.of(type.getMethods()).flatMap(method -> route(base, type, method)));
  }

  /** As the contract's server does, the house takes PUT for PATCH. */
  private static Stream<String> route(String base, Class<?> type, Method method) {
    String address =
        Stream.of(base, path(type), path(method))
            .map(part -> part.replaceAll("^/+|/+$", ""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("/", "/", ""));
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(kind -> kind.getAnnotation(HttpMethod.class))
        .flatMap(Stream::ofNullable)
        .map(HttpMethod::value)
        .map(verb -> (verb.equals("PUT") ? "PATCH" : verb) + " " + blank(address));
  }

  private static String path(AnnotatedElement element) {
    return Optional.ofNullable(element.getAnnotation(Path.class)).map(Path::value).orElse("");
  }
}
