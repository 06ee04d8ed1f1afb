package app.atende.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The console's static files. Their address holds a version that is computed from their content at
 * the start, so browsers may keep them for ever and never show an old one with a new page.
 */
@Named
@ApplicationScoped
public class Assets {

  static final String ROOT = "/assets/";

  private static final int VERSION_LENGTH = 12;

  private ServletContext context;
  private String version;

  /** For CDI. */
  protected Assets() {}

  /** Serves the files of this web application. */
  @Inject
  public Assets(ServletContext context) {
    this.context = context;
  }

  @PostConstruct
  void computeVersion() {
    MessageDigest digest = sha256();
    digestFolder(ROOT, digest);
    for (String bundle : List.of("messages_en.properties", "messages_pt_BR.properties")) {
      digestFile(Assets.class.getClassLoader().getResourceAsStream(bundle), digest);
    }
    version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
  }

  /** The version of all files together: 12 hexadecimal digits. */
  public String getVersion() {
    return version;
  }

  /** The address of a file below the folder {@code assets}, for example {@code js/main.js}. */
  public String at(String file) {
    return ROOT + version + "/" + file;
  }

  /**
   * The element that loads a module of JavaScript, for {@code h:outputText escape="false"}: as an
   * element of the page PrimeFaces would move it to the end and change its type.
   */
  public String module(String file) {
    return "<script type=\"module\" src=\"" + at(file) + "\"></script>";
  }

  /** The address of a Lucide icon in the sprite. */
  public String icon(String name) {
    return at("vendor/lucide/sprite.svg") + "#" + name;
  }

  private void digestFolder(String folder, MessageDigest digest) {
    Set<String> paths = context.getResourcePaths(folder);
    if (paths == null) {
      return;
    }
    for (String path : new TreeSet<>(paths)) {
      if (path.endsWith("/")) {
        digestFolder(path, digest);
      } else {
        digestFile(context.getResourceAsStream(path), digest);
      }
    }
  }

  private static void digestFile(InputStream content, MessageDigest digest) {
    try (content) {
      digest.update(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("A file of our own archive cannot be read", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
