package app.atende.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Makes the product's server out of an unpacked WildFly: our modules and the CLI script of {@code
 * config/src/server}, run offline. Does nothing when the same script was applied before.
 */
public final class AssembleServer {
  static final String CONFIGURATION = "standalone-atende.xml";

  private final Path home;
  private final Path recipe;

  private AssembleServer(Path home, Path recipe) {
    this.home = home;
    this.recipe = recipe;
  }

  /** Arguments: the unpacked server, the folder with {@code atende.cli} and {@code modules}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new AssembleServer(Path.of(arguments[0]), Path.of(arguments[1])).assemble();
  }

  private void assemble() throws IOException, InterruptedException {
    Path stamp = home.resolve("atende.stamp");
    String wanted = fingerprint();
    if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
      return;
    }
    Files.deleteIfExists(stamp);
    copyModules();
    applyScript();
    Files.writeString(stamp, wanted);
  }

  private void copyModules() throws IOException {
    Path from = recipe.resolve("modules");
    for (Path file : filesBelow(from)) {
      Path to = home.resolve("modules").resolve(from.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
    }
    String module = "org/eclipse/persistence/main";
    Path base = home.resolve("modules/system/layers/base").resolve(module);
    Path adapter =
        filesBelow(base).stream()
            .filter(file -> file.getFileName().toString().startsWith("jipijapa-eclipselink-"))
            .findFirst()
            .orElseThrow(() -> new LaunchException("This WildFly has no jipijapa-eclipselink."));
    Files.copy(
        adapter,
        home.resolve("modules").resolve(module).resolve("jipijapa-eclipselink.jar"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void applyScript() throws IOException, InterruptedException {
    Path configuration = home.resolve("standalone/configuration");
    Files.copy(
        configuration.resolve("standalone-full.xml"),
        configuration.resolve(CONFIGURATION),
        StandardCopyOption.REPLACE_EXISTING);
    ProcessBuilder builder =
        new ProcessBuilder(
                home.resolve("bin/jboss-cli.sh").toString(),
                "--file=" + recipe.resolve("atende.cli").toAbsolutePath())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JBOSS_HOME", home.toAbsolutePath().toString());
    Process cli = builder.start();
    String said = new String(cli.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (cli.waitFor() != 0) {
      Files.deleteIfExists(configuration.resolve(CONFIGURATION));
      throw new LaunchException("The server's CLI script failed:\n" + said);
    }
  }

  private String fingerprint() throws IOException {
    CRC32 sum = new CRC32();
    for (Path file : filesBelow(recipe)) {
      sum.update(Files.readAllBytes(file));
    }
    return home.getFileName() + " " + Long.toHexString(sum.getValue());
  }

  private static List<Path> filesBelow(Path folder) {
    try (var files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
