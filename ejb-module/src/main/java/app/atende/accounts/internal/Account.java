package app.atende.accounts.internal;

import app.atende.accounts.AccountEdit;
import app.atende.accounts.AccountSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one row about the account itself. Whoever counts agents, administrators or inboxes to decide
 * something locks this row first, so that two who decide at once do it one after the other.
 */
@Entity
@Table(name = "account")
public class Account {
  @Id private Long id;
  @Version private long version;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String locale;

  @Column(name = "time_zone", nullable = false)
  private String timeZone;

  @Column(name = "support_email")
  private String supportEmail;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  /** For EclipseLink. */
  protected Account() {}

  /** Takes new settings, which the front desk has checked. */
  public void change(AccountEdit edit) {
    this.name = edit.name();
    this.locale = edit.locale();
    this.timeZone = edit.timeZone();
    this.supportEmail = edit.supportEmail();
  }

  /** What others may know of it. */
  public AccountSettings settings() {
    return new AccountSettings(
        id, version, name, locale, ZoneId.of(timeZone), supportEmail, createdAt);
  }

  /** How often it was changed. */
  public long version() {
    return version;
  }
}
