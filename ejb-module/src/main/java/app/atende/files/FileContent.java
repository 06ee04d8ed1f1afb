package app.atende.files;

import java.nio.file.Path;

/**
 * A file that may be read now.
 *
 * @param bytes where its bytes lie; for reading only, and not beyond this request
 */
public record FileContent(AttachmentSummary summary, Path bytes) {}
