package app.atende.web.files;

import app.atende.config.Settings;
import app.atende.files.AttachmentSummary;
import app.atende.files.FileKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;

/**
 * What a browser may do with a file (X13, X14). On the operator's origin for files everything may
 * be shown, since no cookie and no page of ours lives there. On any other host only pictures, sound
 * and films that cannot carry script are shown, and all else is saved. Script runs nowhere.
 */
@ApplicationScoped
public class FileHeaders {
  private static final String NOTHING_BUT_MEDIA =
      "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline';"
          + " frame-ancestors 'none'";
  private static final String UNKNOWN = "application/octet-stream";

  private Optional<URI> filesOrigin = Optional.empty();

  /** For the container's proxy. */
  protected FileHeaders() {}

  /** With the operator's setting. */
  @Inject
  public FileHeaders(Settings settings) {
    this.filesOrigin = settings.http().filesOrigin();
  }

  /** Says everything but the length. */
  public void write(
      AttachmentSummary file, HttpServletRequest request, HttpServletResponse response) {
    boolean apart = isOnFilesOrigin(request);
    boolean inline = apart || FileKind.of(file.contentType()).isSafeInline();
    response.setContentType(inline ? file.contentType() : UNKNOWN);
    response.setHeader("Content-Disposition", ContentDisposition.of(inline, file.fileName()));
    response.setHeader(
        "Content-Security-Policy", apart ? NOTHING_BUT_MEDIA : NOTHING_BUT_MEDIA + "; sandbox");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("ETag", "\"" + file.key() + "\"");
  }

  /**
   * Where links of minutes live: the origin for files, or nothing for the origin of the request.
   */
  public String linkOrigin() {
    return filesOrigin.map(URI::toString).orElse("");
  }

  private boolean isOnFilesOrigin(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return filesOrigin.map(URI::getRawAuthority).filter(a -> a.equalsIgnoreCase(host)).isPresent();
  }
}
