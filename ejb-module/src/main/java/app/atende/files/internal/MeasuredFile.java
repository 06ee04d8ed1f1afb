package app.atende.files.internal;

import app.atende.files.FileName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that lies in the store, with what its content says about it.
 *
 * @param contentType by content, without parameters
 * @param size of a picture whose head could be read
 */
public record MeasuredFile(
    StoredBytes bytes, FileName name, String contentType, Optional<ImageSize> size) {

  /** Looks into the file. */
  public static MeasuredFile of(StoredBytes bytes, FileName name, Path file) {
    try {
      String type = ContentTypes.of(file, name);
      boolean picture = type.startsWith("image/");
      return new MeasuredFile(bytes, name, type, picture ? ImageSize.of(file) : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException("could not read a stored file back", e);
    }
  }
}
