package app.atende.accounts.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.Availability;
import app.atende.accounts.HeldRole;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.persistence.annotations.JoinFetch;
import org.eclipse.persistence.annotations.JoinFetchType;

/**
 * A member of the account. The row is the truth about what he may do here; the membership in the
 * control schema only lets him in. He is invited, confirmed by his first visit, and removed; his
 * name lives on in what he wrote.
 */
@Entity
@Table(name = "agent")
public class Agent {
  @Id private Long id;
  @Version private long version;

  @Column(nullable = false)
  private String name;

  @Column(name = "display_name")
  private String displayName;

  @Column(nullable = false)
  private String email;

  @Column private String picture;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Role role;

  @ManyToOne(fetch = FetchType.EAGER, cascade = CascadeType.REFRESH)
  @JoinColumn(name = "custom_role_id")
  @JoinFetch(JoinFetchType.OUTER)
  private CustomRole customRole;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Availability availability;

  @Column(name = "auto_offline", nullable = false)
  private boolean autoOffline;

  @Column(nullable = false)
  private boolean confirmed;

  @Column(name = "inviter_id", updatable = false)
  private Long inviter;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  /** For EclipseLink. */
  protected Agent() {}

  /** A new member, at work as soon as he is there. */
  public Agent(AgentProfile profile, Role role, Long inviter, Instant at) {
    this.id = profile.id().value();
    this.role = role;
    this.availability = Availability.ONLINE;
    this.autoOffline = true;
    this.confirmed = profile.confirmed();
    this.inviter = inviter;
    this.createdAt = at;
    mirror(profile);
  }

  /** Takes over what the person changed in his global profile. */
  public void mirror(AgentProfile profile) {
    this.name = profile.name();
    this.displayName = profile.displayName();
    this.email = profile.email();
    this.picture = profile.picture();
    this.confirmed |= profile.confirmed();
  }

  /** Gives him another name here. */
  public void rename(String newName) {
    this.name = newName;
  }

  /** Gives him another role, and with it no custom one; false when he has it already. */
  public boolean become(Role newRole) {
    return become(newRole, null);
  }

  /**
   * Gives him another role; false when he has it already.
   *
   * @param custom the account's own role that he has as an agent; null for none
   */
  public boolean become(Role newRole, CustomRole custom) {
    boolean changes = role != newRole || !Objects.equals(held(), held(custom));
    role = newRole;
    customRole = custom;
    return changes;
  }

  private HeldRole held() {
    return held(customRole);
  }

  private static HeldRole held(CustomRole custom) {
    return custom == null ? null : custom.held();
  }

  /** Sets what others see by hand; false when it was so already. */
  public boolean choose(Availability chosen) {
    boolean changes = availability != chosen;
    availability = chosen;
    return changes;
  }

  /** Whether he is away as soon as no device of his is there; false when it was so already. */
  public boolean leaveToPresence(boolean leave) {
    boolean changes = autoOffline != leave;
    autoOffline = leave;
    return changes;
  }

  /** Notes his first visit. */
  public void confirm() {
    confirmed = true;
  }

  /** His id, which is that of the global user. */
  public AgentId id() {
    return new AgentId(id);
  }

  /** His role. */
  public Role role() {
    return role;
  }

  /** Whether he has ever been here. */
  public boolean isConfirmed() {
    return confirmed;
  }

  /** As one who acts. */
  public Actor actor() {
    String called = displayName == null ? name : displayName;
    return customRole == null
        ? Actor.agent(id, role, called)
        : Actor.agent(id, customRole.permissions(), called);
  }

  /** What others may know of him. */
  public AgentSummary summary(boolean isThere) {
    Availability seen = availability.seen(autoOffline, isThere);
    return new AgentSummary(
        id(),
        name,
        displayName,
        email,
        role,
        held(),
        availability,
        seen,
        autoOffline,
        confirmed,
        picture);
  }
}
