package app.atende.inboxes;

/**
 * New settings of an inbox, all at once. Begin with {@link InboxDetail#edit()}.
 *
 * @param version of the settings that the editor saw
 * @param look used for websites only, may be null otherwise
 * @param preChat what a website asks before a chat; used for websites only, may be null otherwise
 * @param webhookUrl used for the API channel only; null for none
 * @param hmacMandatory whether contacts must prove who they are
 */
public record InboxEdit(
    InboxId id,
    long version,
    String name,
    InboxManners manners,
    WebsiteLook look,
    PreChatForm preChat,
    String webhookUrl,
    boolean hmacMandatory) {

  /** The same with another name. */
  public InboxEdit named(String newName) {
    return new InboxEdit(id, version, newName, manners, look, preChat, webhookUrl, hmacMandatory);
  }

  /** The same with other manners. */
  public InboxEdit behaving(InboxManners newManners) {
    return new InboxEdit(id, version, name, newManners, look, preChat, webhookUrl, hmacMandatory);
  }

  /** The same with another look. */
  public InboxEdit looking(WebsiteLook newLook) {
    return new InboxEdit(id, version, name, manners, newLook, preChat, webhookUrl, hmacMandatory);
  }

  /** The same, asking something else before a chat. */
  public InboxEdit asking(PreChatForm form) {
    return new InboxEdit(id, version, name, manners, look, form, webhookUrl, hmacMandatory);
  }

  /** The same with another webhook address. */
  public InboxEdit calling(String newWebhookUrl) {
    return new InboxEdit(id, version, name, manners, look, preChat, newWebhookUrl, hmacMandatory);
  }

  /** The same with another rule about proofs of identity. */
  public InboxEdit provingIdentity(boolean mandatory) {
    return new InboxEdit(id, version, name, manners, look, preChat, webhookUrl, mandatory);
  }
}
