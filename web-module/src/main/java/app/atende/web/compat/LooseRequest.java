package app.atende.web.compat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.files.Attachments;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a request into a {@link LooseBody}: the query string first, then the body, whose keys win.
 * JSON, both kinds of form and no body at all are taken, whatever the verb. Anything that cannot be
 * read is {@code BODY_UNREADABLE}; too large a file is {@code FILE_TOO_LARGE}.
 */
public final class LooseRequest {

  private static final Logger LOG = LoggerFactory.getLogger(LooseRequest.class);
  private static final int LONGEST_TEXT = 4_000_000;

  private final HttpServletRequest request;
  private final Brackets fields = new Brackets();
  private final Map<String, List<LooseFile>> files = new LinkedHashMap<>();

  private LooseRequest(HttpServletRequest request) {
    this.request = request;
  }

  /** Reads everything. Files stay where the server put them and end with the request. */
  public static LooseBody read(HttpServletRequest request) {
    try {
      return new LooseRequest(request).body();
    } catch (IOException | ServletException | IllegalArgumentException | IllegalStateException e) {
      LOG.debug("A request could not be read", e);
      throw new DomainException(ErrorCode.BODY_UNREADABLE);
    }
  }

  /** Only the query string; the body stays untouched. */
  public static LooseBody query(HttpServletRequest request) {
    LooseRequest reading = new LooseRequest(request);
    try {
      reading.pairs(request.getQueryString());
    } catch (IllegalArgumentException e) {
      throw new DomainException(ErrorCode.BODY_UNREADABLE);
    }
    return new LooseBody(reading.fields.tree(), Map.of(), false);
  }

  private LooseBody body() throws IOException, ServletException {
    pairs(request.getQueryString());
    String type = request.getContentType() == null ? "" : request.getContentType();
    String kind = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    switch (kind) {
      case "multipart/form-data" -> parts();
      case "application/x-www-form-urlencoded" -> pairs(limited(request.getInputStream()));
      default -> {
        return json();
      }
    }
    return new LooseBody(fields.tree(), files, false);
  }

  /**
   * Some clients send JSON under another name or under none: what looks like JSON is read as such.
   */
  private LooseBody json() throws IOException {
    String text = limited(request.getInputStream());
    ObjectNode all = fields.tree();
    if (!text.isBlank()) {
      JsonNode sent = Wire.read(text);
      if (!(sent instanceof ObjectNode object)) {
        throw new IOException("not an object");
      }
      all.setAll(object);
    }
    return new LooseBody(all, Map.of(), true);
  }

  private static String limited(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LONGEST_TEXT + 1);
    if (bytes.length > LONGEST_TEXT) {
      throw new IOException("too long");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void pairs(String encoded) {
    if (encoded == null || encoded.isEmpty()) {
      return;
    }
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        fields.add(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The server says only by this exception that a form or one of its files is too large. */
  private Collection<Part> sentParts() throws IOException, ServletException {
    try {
      return request.getParts();
    } catch (IllegalStateException tooLarge) {
      throw DomainException.at("attachments", ErrorCode.FILE_TOO_LARGE, Attachments.MOST_MIB);
    }
  }

  private void parts() throws IOException, ServletException {
    for (Part part : sentParts()) {
      if (part.getSubmittedFileName() == null) {
        fields.add(part.getName(), limited(part.getInputStream()));
      } else if (part.getSize() > 0 || !part.getSubmittedFileName().isEmpty()) {
        String field =
            String.join(
                ".", Brackets.path(part.getName()).stream().filter(k -> !k.isEmpty()).toList());
        files.computeIfAbsent(field, key -> new ArrayList<>()).add(LooseFile.of(part));
      }
    }
  }
}
