package app.atende.web.compat.account;

import app.atende.people.ProgramKey;
import app.atende.people.Session;
import app.atende.web.compat.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The session of a program, as it travels in headers (contract 3.3): {@code access-token}, {@code
 * client} and {@code uid}, or the same three in {@code Authorization: Bearer}. Addresses and bodies
 * are not looked at: what stands in an address stands in every log.
 */
public final class SessionHeaders {

  private static final String TOKEN = "access-token";
  private static final String CLIENT = "client";
  private static final String UID = "uid";
  private static final String BEARER = "bearer ";
  private static final int LONGEST = 2000;

  private SessionHeaders() {}

  /** What the program shows; empty when one of the three is missing. Says not that it is right. */
  public static Optional<ProgramKey> of(HttpServletRequest request) {
    return whole(request.getHeader(TOKEN), request.getHeader(CLIENT), request.getHeader(UID))
        .or(() -> ofBearer(request.getHeader("Authorization")));
  }

  /** The three in an {@code Authorization}; empty for null and for whatever else stands there. */
  static Optional<ProgramKey> ofBearer(String header) {
    if (header == null
        || header.length() > LONGEST
        || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    String text = header.substring(BEARER.length()).strip().replace('-', '+').replace('_', '/');
    try {
      JsonNode said =
          Wire.read(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
      return said == null
          ? Optional.empty()
          : whole(text(said, TOKEN), text(said, CLIENT), text(said, UID));
    } catch (IOException | IllegalArgumentException somethingElse) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode said, String key) {
    return said.path(key).isTextual() ? said.path(key).asText() : null;
  }

  private static Optional<ProgramKey> whole(String token, String client, String uid) {
    return token == null || client == null || uid == null
        ? Optional.empty()
        : Optional.of(new ProgramKey(token.strip(), client.strip(), uid.strip()));
  }

  /**
   * The headers that tell a program its session, or repeat it.
   *
   * @param uid the person's address
   */
  public static Map<String, String> of(Session.Started started, String uid) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(TOKEN, started.token());
    headers.put("token-type", "Bearer");
    headers.put(CLIENT, started.session().client());
    headers.put("expiry", Long.toString(started.session().expiresAt().getEpochSecond()));
    headers.put(UID, uid);
    byte[] all = Wire.write(headers).getBytes(StandardCharsets.UTF_8);
    headers.put("authorization", "Bearer " + Base64.getEncoder().encodeToString(all));
    return headers;
  }
}
