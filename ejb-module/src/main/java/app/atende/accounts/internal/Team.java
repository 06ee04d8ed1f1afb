package app.atende.accounts.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamEdit;
import app.atende.accounts.TeamId;
import app.atende.accounts.TeamSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;

/** Agents who take care of the same things. Who they are are rows of their own. */
@Entity
@Table(name = "team")
public class Team {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(nullable = false)
  private String name;

  private String description;

  @Column(name = "auto_assign", nullable = false)
  private boolean autoAssign;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  /** For EclipseLink. */
  protected Team() {}

  /** A new one. */
  public Team(TeamEdit checked, Instant at) {
    this.createdAt = at;
    change(checked);
  }

  /** Is described so from now on. */
  public void change(TeamEdit checked) {
    name = checked.name();
    description = checked.description();
    autoAssign = checked.autoAssign();
  }

  /** Its id. */
  public TeamId id() {
    return new TeamId(id);
  }

  /** How often it was changed. */
  public long version() {
    return version;
  }

  /** What people call it. */
  public String name() {
    return name;
  }

  /** As others know it. */
  public TeamSummary summary(Set<AgentId> members) {
    return new TeamSummary(id(), version, name, description, autoAssign, members, createdAt);
  }
}
