package app.atende.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scripts of one kind of schema, in order. Their names stand in {@code scripts.list} beside
 * them, because a server's class path cannot be searched everywhere.
 */
final class MigrationScripts {

  private static final Pattern NAME = Pattern.compile("V([1-9][0-9]{0,5})__[a-z0-9_]+\\.sql");

  private final String folder;
  private final List<MigrationScript> scripts;

  private MigrationScripts(String folder, List<MigrationScript> scripts) {
    this.folder = folder;
    this.scripts = List.copyOf(scripts);
  }

  /** The scripts of {@code db/control}, {@code db/relay} or {@code db/tenant}. */
  static MigrationScripts in(String folder) {
    List<MigrationScript> scripts = new ArrayList<>();
    for (String name : read(folder + "/scripts.list").strip().split("\\s+")) {
      Matcher matcher = NAME.matcher(name);
      if (!matcher.matches()) {
        throw new IllegalStateException("No name for a script: " + folder + "/" + name);
      }
      int version = Integer.parseInt(matcher.group(1));
      if (version != scripts.size() + 1) {
        throw new IllegalStateException("Out of order: " + folder + "/" + name);
      }
      scripts.add(new MigrationScript(version, name, read(folder + "/" + name)));
    }
    return new MigrationScripts(folder, scripts);
  }

  /** These scripts up to this version: how the schema looked in an earlier release. */
  MigrationScripts upTo(int version) {
    return new MigrationScripts(folder, scripts.subList(0, version));
  }

  /** These scripts and one more. */
  MigrationScripts and(MigrationScript next) {
    List<MigrationScript> more = new ArrayList<>(scripts);
    more.add(next);
    return new MigrationScripts(folder, more);
  }

  String folder() {
    return folder;
  }

  List<MigrationScript> all() {
    return scripts;
  }

  /** The version that a schema has after all scripts. */
  int latest() {
    return scripts.size();
  }

  static String read(String resource) {
    try (InputStream in = MigrationScripts.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing on the class path: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
