package app.atende.contacts.internal;

import app.atende.attributes.Attributes;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * Somebody who writes in, whatever the channel. E-mail, phone and identifier are each unique in the
 * account; the phone by its key, so that both spellings of a Brazilian number are one.
 */
@Entity
@Table(name = "contact")
public class Contact {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "email")
  private String email;

  @Column(name = "phone_number")
  private String phoneNumber;

  @Column(name = "phone_key")
  private String phoneKey;

  @Column(name = "identifier")
  private String identifier;

  @Column(name = "blocked", nullable = false)
  private boolean blocked;

  @Column(name = "custom_attributes")
  private Attributes customAttributes = Attributes.NONE;

  @Column(name = "additional_attributes")
  private Attributes additionalAttributes = Attributes.NONE;

  @Column(name = "last_activity_at", insertable = false, updatable = false)
  private Instant lastActivityAt;

  @Column(name = "picture", insertable = false, updatable = false)
  private String picture;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Transient private boolean valuesChanged;
  @Transient private ContactDetail before;

  /** For EclipseLink. */
  protected Contact() {}

  /** Somebody of whom only a name is known. */
  public Contact(String name, Instant at) {
    this.name = name;
    this.createdAt = at;
    this.updatedAt = at;
  }

  /** Is called so from now on. Says whether that is news. */
  public boolean rename(String changed, Instant at) {
    return changes(Objects.equals(name, changed), () -> name = changed, at);
  }

  /** Has this e-mail address, kept in lower case; null removes it. Says whether that is news. */
  public boolean reachByEmail(String changed, Instant at) {
    String kept = changed == null ? null : changed.toLowerCase(Locale.ROOT);
    return changes(Objects.equals(email, kept), () -> email = kept, at);
  }

  /** Has this phone number; null removes it. Says whether that is news. */
  public boolean reachByPhone(PhoneNumber changed, Instant at) {
    String shown = changed == null ? null : changed.e164();
    return changes(
        Objects.equals(phoneNumber, shown),
        () -> {
          phoneNumber = shown;
          phoneKey = changed == null ? null : changed.key();
        },
        at);
  }

  /** Is this one in the customer's own system; null removes it. Says whether that is news. */
  public boolean identify(String changed, Instant at) {
    return changes(Objects.equals(identifier, changed), () -> identifier = changed, at);
  }

  /** Lays these over the attributes he has. Says whether that is news. */
  public boolean describe(Attributes custom, Attributes additional, Instant at) {
    Attributes customAfter = customAttributes.mergedWith(custom);
    Attributes additionalAfter = additionalAttributes.mergedWith(additional);
    boolean same =
        customAfter.equals(customAttributes) && additionalAfter.equals(additionalAttributes);
    return changes(
        same,
        () -> {
          valuesChanged |= !customAfter.equals(customAttributes);
          customAttributes = customAfter;
          additionalAttributes = additionalAfter;
        },
        at);
  }

  /** No longer has these custom attributes. Says whether that is news. */
  public boolean forget(Iterable<String> keys, Instant at) {
    Attributes left = customAttributes;
    for (String key : keys) {
      left = left.with(key, null);
    }
    Attributes kept = left;
    return changes(
        kept.equals(customAttributes),
        () -> {
          valuesChanged = true;
          customAttributes = kept;
        },
        at);
  }

  /** Is not heard from any more, or is again. Says whether that is news. */
  public boolean block(boolean on, Instant at) {
    return changes(blocked == on, () -> blocked = on, at);
  }

  private boolean changes(boolean same, Runnable change, Instant at) {
    if (!same) {
      if (before == null && id != null) {
        before = detail();
      }
      change.run();
      updatedAt = at;
    }
    return !same;
  }

  /** Whether his custom attributes have changed since this was last asked. */
  boolean haveValuesChanged() {
    boolean changed = valuesChanged;
    valuesChanged = false;
    return changed;
  }

  /** What was known of him before his changes since this was last asked; what is, if none. */
  public ContactDetail was() {
    ContactDetail known = before == null ? detail() : before;
    before = null;
    return known;
  }

  /** All that is known of him now. */
  public ContactDetail detail() {
    return new ContactDetail(
        id(),
        version,
        name,
        email,
        phoneNumber,
        identifier,
        blocked,
        customAttributes,
        additionalAttributes,
        lastActivityAt,
        createdAt,
        updatedAt,
        picture());
  }

  /** The row's id; null until it was written. */
  public ContactId id() {
    return new ContactId(id);
  }

  /** For the next change. */
  public long version() {
    return version;
  }

  /** How he is called. */
  public String name() {
    return name;
  }

  /** In lower case, or null. */
  public String email() {
    return email;
  }

  /** As {@code +} and digits, or null. */
  public String phoneNumber() {
    return phoneNumber;
  }

  /** The phone's canonical key, or null. */
  public String phoneKey() {
    return phoneKey;
  }

  /** Or null. */
  public String identifier() {
    return identifier;
  }

  /** Whether the account does not want to hear from him. */
  public boolean isBlocked() {
    return blocked;
  }

  /** Never null. */
  public Attributes customAttributes() {
    return customAttributes;
  }

  /** Never null. */
  public Attributes additionalAttributes() {
    return additionalAttributes;
  }

  /** When he last wrote; null when never. */
  public Instant lastActivityAt() {
    return lastActivityAt;
  }

  /** The key of his picture, or null. */
  public String picture() {
    return picture;
  }

  /** Since when he is known. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When he was last changed. */
  public Instant updatedAt() {
    return updatedAt;
  }
}
