package app.atende.launcher;

import app.atende.config.DatabaseUser;
import app.atende.config.Tokens;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * What a first start makes up once and every later start finds again: database passwords, the
 * platform token, the push key, and in a demo the encryption key. They stand in a file of the data
 * folder that only its owner may read, outside the database.
 */
final class Secrets {
  private static final String ENCRYPTION_KEY = "ATENDE_ENCRYPTION_KEY";
  private static final String PLATFORM_TOKEN = "ATENDE_PLATFORM_TOKEN";
  private static final String PUSH_KEY = "ATENDE_PUSH_KEY";
  private static final Set<String> KEYS = Set.of(ENCRYPTION_KEY, PUSH_KEY);

  private final Map<String, String> byVariable;

  private Secrets(Map<String, String> byVariable) {
    this.byVariable = byVariable;
  }

  /**
   * Reads the file, or makes it; a variable of the environment goes before what the file says.
   *
   * @param demo whether a missing encryption key may be made up. Elsewhere a key that nobody knows
   *     of would be lost with the folder, and all that is sealed with it
   */
  static Secrets of(Path file, Map<String, String> environment, boolean demo) {
    try {
      Properties kept = read(file);
      if (!demo && !environment.containsKey(ENCRYPTION_KEY) && !kept.containsKey(ENCRYPTION_KEY)) {
        throw new LaunchException(
            "ATENDE_ENCRYPTION_KEY is not set: outside a demo it must be 32 random bytes in base 64"
                + " (openssl rand -base64 32), kept in a safe place, for without it all secrets in"
                + " the database are lost.");
      }
      boolean fresh = false;
      for (String name : names()) {
        if (kept.getProperty(name) == null && !environment.containsKey(name)) {
          kept.setProperty(name, KEYS.contains(name) ? newKey() : Tokens.random());
          fresh = true;
        }
      }
      if (fresh) {
        write(file, kept);
      }
      Map<String, String> values = new LinkedHashMap<>();
      names()
          .forEach(
              name -> values.put(name, environment.getOrDefault(name, kept.getProperty(name))));
      return new Secrets(values);
    } catch (IOException e) {
      throw new LaunchException(
          "The file with the generated secrets, " + file + ", cannot be read or written.", e);
    }
  }

  Map<String, String> byVariable() {
    return byVariable;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (DatabaseUser user : DatabaseUser.values()) {
      names.add("ATENDE_DATABASE_" + user.name() + "_PASSWORD");
    }
    names.add(ENCRYPTION_KEY);
    names.add(PLATFORM_TOKEN);
    names.add(PUSH_KEY);
    return names;
  }

  private static Properties read(Path file) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        kept.load(reader);
      }
    }
    return kept;
  }

  private static void write(Path file, Properties kept) throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      kept.store(
          writer, "Generated at the first start. Keep it: without the key, secrets are lost.");
    }
  }

  private static String newKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
