package app.atende.realtime;

import app.atende.config.TenantId;
import app.atende.contacts.ContactId;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.MessageRef;
import app.atende.events.DomainEvent;

/**
 * Something that is worth telling to whoever looks now: ids and small facts, no content. Fired as a
 * CDI event inside the transaction; observe it {@code AFTER_SUCCESS}. Whoever shows content reads
 * it again with the viewer's own rights.
 *
 * @param tenant whose account
 * @param kind what about
 * @param audience who may hear it
 * @param event what happened, with its time and its cause
 * @param conversation which, after what happened; null when it is about none
 * @param message which, or null
 * @param contact which, or null
 * @param typing who types; null when it is not about typing
 */
public record LiveNews(
    TenantId tenant,
    LiveKind kind,
    LiveAudience audience,
    DomainEvent event,
    ConversationRef conversation,
    MessageRef message,
    ContactId contact,
    Typist typing) {

  /**
   * Who types.
   *
   * @param name how he is called
   * @param privateNote whether he types what only agents may know of
   */
  public record Typist(String name, boolean privateNote) {}

  /** News about nothing in particular yet. */
  public static LiveNews of(
      TenantId tenant, LiveKind kind, LiveAudience audience, DomainEvent event) {
    return new LiveNews(tenant, kind, audience, event, null, null, null, null);
  }

  /** The same about this conversation. */
  public LiveNews about(ConversationRef which) {
    return new LiveNews(tenant, kind, audience, event, which, message, contact, typing);
  }

  /** The same about this message. */
  public LiveNews about(MessageRef which) {
    return new LiveNews(tenant, kind, audience, event, conversation, which, contact, typing);
  }

  /** The same about this contact. */
  public LiveNews about(ContactId who) {
    return new LiveNews(tenant, kind, audience, event, conversation, message, who, typing);
  }

  /** The same about somebody who types. */
  public LiveNews about(Typist who) {
    return new LiveNews(tenant, kind, audience, event, conversation, message, contact, who);
  }
}
