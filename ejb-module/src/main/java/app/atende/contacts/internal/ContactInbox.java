package app.atende.contacts.internal;

import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxId;
import app.atende.inboxes.InboxId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A contact at one inbox. His source id is unique there; his pubsub token lets his browser listen,
 * is looked up by its hash and kept sealed.
 */
@Entity
@Table(name = "contact_inbox")
public class ContactInbox {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "contact_id", nullable = false)
  private long contactId;

  @Column(name = "inbox_id", nullable = false, updatable = false)
  private long inboxId;

  @Column(name = "source_id", nullable = false, updatable = false)
  private String sourceId;

  @Column(name = "pubsub_hash", nullable = false, updatable = false)
  private byte[] pubsubHash;

  @Column(name = "pubsub_secret", nullable = false, updatable = false)
  private byte[] pubsubSecret;

  @Column(name = "hmac_verified", nullable = false)
  private boolean verified;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For EclipseLink. */
  protected ContactInbox() {}

  /** A contact who is now known at this inbox. */
  public ContactInbox(ContactId contact, InboxId inbox, String sourceId, Instant at) {
    this.contactId = contact.value();
    this.inboxId = inbox.value();
    this.sourceId = sourceId;
    this.createdAt = at;
    this.updatedAt = at;
  }

  /** Gets the token that his browser listens with. */
  public void listenWith(byte[] hash, byte[] sealed) {
    pubsubHash = hash.clone();
    pubsubSecret = sealed.clone();
  }

  /** Belongs to this contact from now on. */
  public void belongTo(ContactId other, Instant at) {
    contactId = other.value();
    updatedAt = at;
  }

  /** It is proven who he is. */
  public void verify(Instant at) {
    if (!verified) {
      verified = true;
      updatedAt = at;
    }
  }

  /** The row's id. */
  public ContactInboxId id() {
    return new ContactInboxId(id);
  }

  /** Whose it is. */
  public ContactId contact() {
    return new ContactId(contactId);
  }

  /** Where it is. */
  public InboxId inbox() {
    return new InboxId(inboxId);
  }

  /** How he is known there. */
  public String sourceId() {
    return sourceId;
  }

  /** Whether his identity was proven. */
  public boolean isVerified() {
    return verified;
  }

  /** The hash of the token that his browser listens with. */
  public byte[] pubsubHash() {
    return pubsubHash.clone();
  }

  /** The sealed token that his browser listens with. */
  public byte[] pubsubSecret() {
    return pubsubSecret.clone();
  }

  /** Since when he is known here. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it was last changed. */
  public Instant updatedAt() {
    return updatedAt;
  }
}
