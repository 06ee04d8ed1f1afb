package app.atende.inboxes;

/**
 * New settings of an inbox, all at once. Begin with {@link InboxDetail#edit()}.
 *
 * @param version of the settings that the editor saw
 * @param look used for websites only, may be null otherwise
 * @param webhookUrl used for the API channel only; null for none
 * @param hmacMandatory whether contacts must prove who they are
 */
public record InboxEdit(
    InboxId id,
    long version,
    String name,
    InboxManners manners,
    WebsiteLook look,
    String webhookUrl,
    boolean hmacMandatory) {

  /** The same with another name. */
  public InboxEdit named(String newName) {
    return new InboxEdit(id, version, newName, manners, look, webhookUrl, hmacMandatory);
  }

  /** The same with other manners. */
  public InboxEdit behaving(InboxManners newManners) {
    return new InboxEdit(id, version, name, newManners, look, webhookUrl, hmacMandatory);
  }

  /** The same with another look. */
  public InboxEdit looking(WebsiteLook newLook) {
    return new InboxEdit(id, version, name, manners, newLook, webhookUrl, hmacMandatory);
  }

  /** The same with another webhook address. */
  public InboxEdit calling(String newWebhookUrl) {
    return new InboxEdit(id, version, name, manners, look, newWebhookUrl, hmacMandatory);
  }

  /** The same with another rule about proofs of identity. */
  public InboxEdit provingIdentity(boolean mandatory) {
    return new InboxEdit(id, version, name, manners, look, webhookUrl, mandatory);
  }
}
