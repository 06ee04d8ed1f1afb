package app.atende.accounts.internal;

import app.atende.accounts.AccountEdit;
import app.atende.accounts.AccountRules;
import app.atende.accounts.AccountSettings;
import app.atende.accounts.AutoResolve;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

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

  @Column(name = "auto_resolve_minutes")
  private Integer autoResolveMinutes;

  @Column(name = "auto_resolve_message")
  private String autoResolveMessage;

  @Column(name = "auto_resolve_spares_unattended", nullable = false)
  private boolean autoResolveSparesUnattended;

  @Column(name = "idle_look_at")
  private Instant idleLookAt;

  @Column(name = "agents_assign_others", nullable = false)
  private boolean agentsAssignOthers;

  @Column(name = "labels_carried", nullable = false)
  private boolean labelsCarried;

  @Column(name = "keep_pending_on_bot_failure", nullable = false)
  private boolean pendingKept;

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
    this.agentsAssignOthers = edit.rules().agentsAssignOthers();
    this.labelsCarried = edit.rules().labelsCarried();
    this.pendingKept = edit.rules().pendingKept();
    AutoResolve rule = edit.rules().autoResolve();
    this.autoResolveMinutes = rule.minutes();
    this.autoResolveMessage = rule.message();
    this.autoResolveSparesUnattended = rule.sparesUnattended();
  }

  /** Looks for idle conversations at this moment next; null for never. */
  public void lookForIdle(Instant at) {
    this.idleLookAt = at;
  }

  /** When it looks for idle conversations next. */
  public Optional<Instant> idleLook() {
    return Optional.ofNullable(idleLookAt);
  }

  /** What others may know of it. */
  public AccountSettings settings() {
    return new AccountSettings(
        id, version, name, locale, ZoneId.of(timeZone), supportEmail, rules(), createdAt);
  }

  private AccountRules rules() {
    Duration after = autoResolveMinutes == null ? null : Duration.ofMinutes(autoResolveMinutes);
    return new AccountRules(
        new AutoResolve(after, autoResolveMessage, autoResolveSparesUnattended),
        agentsAssignOthers,
        labelsCarried,
        pendingKept);
  }

  /** How often it was changed. */
  public long version() {
    return version;
  }
}
