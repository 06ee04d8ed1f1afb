package app.atende.house.world;

import app.atende.house.OpenHouse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Scripts of Node.js in a folder below the build's, with the libraries that their lock file names:
 * those and no others, and none of their own scripts runs when they are installed.
 */
public final class NodeScript {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Program NODE = new Program(List.of("node", "nodejs"), List.of("nodejs"), "");
  private static final Program NPM = new Program(List.of("npm"), List.of("npm"), "");
  private static final long MINUTES = 5;

  private final Path folder;
  private final String resources;

  private NodeScript(Path folder, String resources) {
    this.folder = folder;
    this.resources = resources;
  }

  /** The scripts of this folder of the test resources, with their libraries. */
  public static NodeScript in(String resources) {
    NodeScript scripts = new NodeScript(OpenHouse.folder("node-" + resources), resources);
    scripts.copy("package.json");
    scripts.copy("package-lock.json");
    scripts.said(
        List.of(
            NPM.path().toString(),
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--prefer-offline"),
        "");
    return scripts;
  }

  /**
   * Runs one of them; what it is told stands on its standard input, and what it answers is JSON.
   */
  public JsonNode run(String name, Object told) {
    copy(name);
    try {
      String briefing = JSON.writeValueAsString(told);
      return json(said(List.of(NODE.path().toString(), name), briefing));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A text as JSON. */
  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + text, e);
    }
  }

  private void copy(String name) {
    try (InputStream script = NodeScript.class.getResourceAsStream("/" + resources + "/" + name)) {
      Files.copy(script, folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Both streams go to files: a process that fills a pipe which nobody reads would stand still. */
  private String said(List<String> command, String told) {
    try {
      Path input = Files.writeString(folder.resolve("in.txt"), told);
      File output = folder.resolve("out.txt").toFile();
      File complaints = folder.resolve("complaints.txt").toFile();
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(input.toFile())
              .redirectOutput(output)
              .redirectError(complaints)
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(command + " takes more than " + MINUTES + " minutes");
      }
      if (process.exitValue() != 0) {
        throw new AssertionError(read(complaints) + read(output));
      }
      return read(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(File file) throws IOException {
    return Files.readString(file.toPath(), StandardCharsets.UTF_8);
  }
}
