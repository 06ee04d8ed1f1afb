package app.atende.web.compat;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file of a form, as the client named it. Name and type are what the client says and are not to
 * be believed.
 *
 * @param name the file's name, may be anything
 * @param type the content type, null when the client gave none
 * @param size in bytes
 */
public record LooseFile(String name, String type, long size, Opener opener) {

  static LooseFile of(Part part) {
    return new LooseFile(
        part.getSubmittedFileName(), part.getContentType(), part.getSize(), part::getInputStream);
  }

  /** The bytes, from the beginning, each time anew. The caller closes the stream. */
  public InputStream open() throws IOException {
    return opener.open();
  }

  /** Opens the bytes, from the beginning. */
  @FunctionalInterface
  public interface Opener {
    /** A new stream over the bytes. */
    InputStream open() throws IOException;
  }
}
