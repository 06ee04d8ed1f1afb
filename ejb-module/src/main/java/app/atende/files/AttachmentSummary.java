package app.atende.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What others may know of a stored file.
 *
 * @param id the row's id
 * @param message the id of its message; 0 while it waits for one
 * @param key the public, unguessable part of its address; carries the account's id
 * @param kind how it is shown
 * @param fileName the cleaned name that people see
 * @param contentType by its content, without parameters
 * @param byteSize in bytes
 * @param width in pixels, null unless it is a picture whose size is known
 * @param height in pixels, null unless it is a picture whose size is known
 */
public record AttachmentSummary(
    AttachmentId id,
    long message,
    String key,
    FileKind kind,
    String fileName,
    String contentType,
    long byteSize,
    Integer width,
    Integer height) {

  /** Where stable links begin. What follows is the key and the name. */
  public static final String STABLE_PATH = "/rails/active_storage/blobs/redirect/";

  /**
   * The stable address below the base URL, ending in the original name. It redirects to a link of
   * minutes and dies with the message (X12).
   */
  public String path() {
    String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return STABLE_PATH + key + "/" + name;
  }

  /** What stands behind the last dot of the name, in lower case; empty when there is nothing. */
  public String extension() {
    return FileName.of(fileName).extension();
  }
}
