package app.atende.web.compat.shapes;

import app.atende.accounts.AgentSummary;
import app.atende.attributes.Attributes;
import app.atende.people.Membership;
import app.atende.people.User;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;

/**
 * A person's own profile (contract 5.1, User). {@code access_token} is left out: a token is shown
 * once, when it is made.
 */
public record UserShape(
    Long accountId,
    String availableName,
    String avatarUrl,
    boolean confirmed,
    String displayName,
    String messageSignature,
    String email,
    long id,
    Long inviterId,
    String name,
    String provider,
    String pubsubToken,
    @JsonInclude(Include.NON_EMPTY) Map<String, Object> customAttributes,
    String role,
    Map<String, Object> uiSettings,
    String uid,
    String type,
    List<AccountOfUser> accounts) {

  /** An account that the person may enter. */
  public record AccountOfUser(
      long id,
      String name,
      String status,
      String onboardingStep,
      String activeAt,
      String role,
      List<String> permissions,
      String availability,
      String availabilityStatus,
      boolean autoOffline,
      @JsonInclude(Include.NON_NULL) Long customRoleId,
      @JsonInclude(Include.NON_NULL) HeldRoleShape customRole) {

    /** The account, and who he is there. */
    public static AccountOfUser of(Membership membership, AgentSummary agent) {
      String role = AgentShape.word(agent.role());
      HeldRoleShape custom = HeldRoleShape.of(agent);
      return new AccountOfUser(
          membership.account().id().value(),
          membership.account().name(),
          "SUSPENDED".equals(membership.account().status()) ? "suspended" : "active",
          null,
          WireTime.iso(membership.activeAt()),
          role,
          custom == null ? List.of(role) : custom.permissions(),
          agent.chosen().word(),
          agent.seen().word(),
          agent.autoOffline(),
          HeldRoleShape.idOf(agent),
          custom);
    }
  }

  /** The profile; the first account is the one he worked in last. */
  public static UserShape of(User user, String pubsubToken, List<AccountOfUser> accounts) {
    AccountOfUser current = accounts.isEmpty() ? null : accounts.get(0);
    return new UserShape(
        current == null ? null : current.id(),
        user.availableName(),
        "",
        user.isConfirmed(),
        user.displayName(),
        signature(user),
        user.email().value(),
        user.id().value(),
        null,
        user.name(),
        "email",
        pubsubToken,
        Attributes.ofJson(user.attributes().custom()).values(),
        current == null ? null : current.role(),
        Attributes.ofJson(user.preferences().uiSettings()).values(),
        user.email().value(),
        null,
        accounts);
  }

  private static String signature(User user) {
    String signature = user.preferences().writing().signature();
    return signature.isEmpty() ? null : signature;
  }
}
