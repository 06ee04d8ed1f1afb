package app.atende.web.compat.platform;

import app.atende.attributes.Attributes;
import app.atende.people.User;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;

/**
 * A user as his platform app sees him (contract 8, PlatformUser). {@code access_token} is there
 * only in the answer that makes it.
 */
public record PlatformUserShape(
    @JsonInclude(Include.NON_NULL) String accessToken,
    Long accountId,
    String availableName,
    String avatarUrl,
    boolean confirmed,
    String displayName,
    String messageSignature,
    String email,
    long id,
    String name,
    String provider,
    String pubsubToken,
    @JsonInclude(Include.NON_EMPTY) Map<String, Object> customAttributes,
    String role,
    Map<String, Object> uiSettings,
    String uid,
    List<Place> accounts) {

  /** An account that the user may enter. */
  public record Place(long id, String name, String activeAt, String role) {}

  /** The user; the first account is the one he worked in last. */
  static PlatformUserShape of(User user, Extras extras) {
    Place current = extras.accounts().isEmpty() ? null : extras.accounts().get(0);
    return new PlatformUserShape(
        extras.accessToken(),
        current == null ? null : current.id(),
        user.availableName(),
        "",
        user.isConfirmed(),
        user.displayName(),
        null,
        user.email().value(),
        user.id().value(),
        user.name(),
        "email",
        extras.pubsubToken(),
        Attributes.ofJson(user.attributes().custom()).values(),
        current == null ? null : current.role(),
        Attributes.ofJson(user.preferences().uiSettings()).values(),
        user.email().value(),
        extras.accounts());
  }

  /**
   * What does not stand in the user's own row.
   *
   * @param accessToken null unless it was made just now
   */
  record Extras(String accessToken, String pubsubToken, List<Place> accounts) {}
}
