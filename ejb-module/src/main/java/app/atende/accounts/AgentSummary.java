package app.atende.accounts;

import app.atende.roles.Role;

/**
 * What others may know of an agent.
 *
 * @param name his full name
 * @param displayName how he wants to be called towards contacts; null when he did not say
 * @param email in normalised form
 * @param custom the account's own role that he has as an agent; null for none
 * @param chosen the availability that he set by hand
 * @param seen the availability at this moment, presence included
 * @param autoOffline whether he is away as soon as no device of his is there
 * @param confirmed whether he has ever signed in here
 * @param picture the key of his picture, or null
 */
public record AgentSummary(
    AgentId id,
    String name,
    String displayName,
    String email,
    Role role,
    HeldRole custom,
    Availability chosen,
    Availability seen,
    boolean autoOffline,
    boolean confirmed,
    String picture) {

  /** Whether he may have conversations at all: not with a custom role that says nothing of them. */
  public boolean worksOnConversations() {
    return custom == null || custom.worksOnConversations();
  }

  /** The display name, else the full name. */
  public String availableName() {
    return displayName == null ? name : displayName;
  }
}
