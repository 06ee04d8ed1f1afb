package app.atende.web.compat.widget;

import app.atende.config.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The widget's own files, read once. The frame's files are asked for under a version that changes
 * with any of them, so that they may be kept for ever; the loader's address never changes.
 */
@ApplicationScoped
public class WidgetAssets {

  private static final String FRAME = "/WEB-INF/widget/frame/";
  private static final String LOADER = "/WEB-INF/widget/loader/sdk.js";
  private static final String LOADER_STYLE = "/WEB-INF/widget/loader/sdk.css";
  private static final int VERSION_LENGTH = 12;

  private final Map<String, byte[]> frame;
  private final byte[] loader;
  private final String version;

  /** Reads the files of this web application. */
  @Inject
  public WidgetAssets(ServletContext context) throws IOException {
    frame = new TreeMap<>();
    for (String path : context.getResourcePaths(FRAME)) {
      frame.put(path.substring(FRAME.length()), slim(text(read(context, path))));
    }
    loader = assemble(read(context, LOADER), read(context, LOADER_STYLE));
    version = fingerprint(frame);
  }

  /** For CDI's proxies only. */
  protected WidgetAssets() {
    frame = Map.of();
    loader = new byte[0];
    version = "";
  }

  /** The loader script with its style inside. */
  byte[] loader() {
    return loader.clone();
  }

  /** A file of the frame, by its name. */
  Optional<byte[]> frame(String name) {
    return Optional.ofNullable(frame.get(name)).map(byte[]::clone);
  }

  /** The names of the frame's files that end so. */
  List<String> frameFiles(String ending) {
    return frame.keySet().stream().filter(name -> name.endsWith(ending)).toList();
  }

  /** Changes with any file of the frame. */
  String version() {
    return version;
  }

  /** Puts the style into the script, and leaves out what only its readers need. */
  static byte[] assemble(byte[] script, byte[] style) {
    String css =
        text(style)
            .replaceAll("(?s)/\\*.*?\\*/", "")
            .replaceAll("\\s+", " ")
            .replaceAll(" ?([{};:,]) ?", "$1")
            .replace(";}", "}")
            .strip();
    return slim(text(script).replace("{{style}}", css.replace("'", "\\'")));
  }

  /** A file without what only its readers need: comments on lines of their own, and indents. */
  static byte[] slim(String file) {
    return file.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .filter(line -> !line.startsWith("/*") && !line.startsWith("* ") && !line.equals("*/"))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String fingerprint(Map<String, byte[]> files) {
    StringBuilder all = new StringBuilder();
    files.forEach(
        (name, bytes) -> all.append(name).append(HexFormat.of().formatHex(Tokens.sha256(bytes))));
    return HexFormat.of().formatHex(Tokens.sha256(all.toString())).substring(0, VERSION_LENGTH);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] read(ServletContext context, String path) throws IOException {
    try (InputStream file = context.getResourceAsStream(path)) {
      return file.readAllBytes();
    }
  }
}
