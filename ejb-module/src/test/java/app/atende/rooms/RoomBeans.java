package app.atende.rooms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the rooms that take part in these tests, found among the compiled ones. */
final class RoomBeans {

  private static final List<String> ROOMS =
      List.of(
          "accounts",
          "channels",
          "contacts",
          "conversations",
          "events",
          "files",
          "inboxes",
          "realtime",
          "reports");

  private RoomBeans() {}

  static List<Class<?>> all() {
    return ROOMS.stream().flatMap(RoomBeans::classesOf).filter(RoomBeans::isBean).toList();
  }

  private static boolean isBean(Class<?> type) {
    return Stream.of(type.getAnnotations())
        .map(annotation -> annotation.annotationType().getSimpleName())
        .anyMatch(List.of("Stateless", "ApplicationScoped", "Dependent")::contains);
  }

  private static Stream<Class<?>> classesOf(String room) {
    try {
      Path root =
          Path.of(
              app.atende.roles.Actor.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      Path folder = root.resolve("app/atende").resolve(room);
      if (!Files.isDirectory(folder)) {
        return Stream.empty();
      }
      try (Stream<Path> files = Files.walk(folder)) {
        return files
            .map(root::relativize)
            .map(Path::toString)
            .filter(name -> name.endsWith(".class") && !name.contains("$"))
            .<Class<?>>map(RoomBeans::load)
            .toList()
            .stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
