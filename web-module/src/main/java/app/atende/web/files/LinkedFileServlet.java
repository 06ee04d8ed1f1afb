package app.atende.web.files;

import app.atende.files.AttachmentQueries;
import app.atende.files.FileContent;
import app.atende.files.FileLinks;
import app.atende.roles.Actor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code /files/{link}/{name}}: the bytes, for the minutes that the link lives and as long as the
 * file's message is there. Serves parts to players and 304 to those who have it already.
 */
@WebServlet(urlPatterns = LinkedFileServlet.PATH + "*")
public class LinkedFileServlet extends HttpServlet {
  /** Where links of minutes begin. */
  public static final String PATH = "/files/";

  private static final long serialVersionUID = 1L;

  @Inject private transient FileDoor door;
  @Inject private transient AttachmentQueries files;
  @Inject private transient FileLinks links;
  @Inject private transient FileHeaders headers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    serve(request, response, true);
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    serve(request, response, false);
  }

  private void serve(HttpServletRequest request, HttpServletResponse response, boolean withBytes)
      throws IOException {
    Optional<FileContent> found = links.keyOf(PathParts.first(request)).flatMap(this::open);
    if (found.isEmpty()) {
      response.setHeader("Cache-Control", "no-store");
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    FileContent file = found.get();
    headers.write(file.summary(), request, response);
    String tag = response.getHeader("ETag");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    try {
      ByteRange range = range(request, response, file.summary().byteSize());
      if (withBytes) {
        send(file.bytes(), range, response.getOutputStream());
      }
    } catch (ByteRange.Unsatisfiable behindTheEnd) {
      response.setHeader("Content-Range", "bytes */" + file.summary().byteSize());
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
    }
  }

  private Optional<FileContent> open(String key) {
    return door.enter(key, () -> files.open(key, Actor.SYSTEM));
  }

  private static ByteRange range(
      HttpServletRequest request, HttpServletResponse response, long size)
      throws ByteRange.Unsatisfiable {
    String condition = request.getHeader("If-Range");
    boolean isSame = condition == null || condition.equals(response.getHeader("ETag"));
    Optional<ByteRange> part =
        isSame ? ByteRange.of(request.getHeader("Range"), size) : Optional.empty();
    ByteRange range = part.orElseGet(() -> ByteRange.whole(size));
    response.setContentLengthLong(range.length());
    if (part.isPresent()) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", range.contentRange(size));
    }
    return range;
  }

  private static void send(Path file, ByteRange range, OutputStream out) throws IOException {
    try (FileChannel bytes = FileChannel.open(file)) {
      WritableByteChannel target = Channels.newChannel(out);
      long at = range.first();
      long end = range.last() + 1;
      while (at < end) {
        long moved = bytes.transferTo(at, end - at, target);
        if (moved <= 0) {
          throw new IOException("a stored file is shorter than its row says");
        }
        at += moved;
      }
    }
  }
}
