package app.atende.accounts.internal;

import app.atende.accounts.CustomRoleEdit;
import app.atende.accounts.HeldRole;
import app.atende.roles.CustomRoleId;
import app.atende.roles.Permission;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A role that the account made itself. What is ticked stands in one column, as keys between commas,
 * so that an agent is read with it in one row.
 */
@Entity
@Table(name = "custom_role")
public class CustomRole {
  private static final String COMMA = ",";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(nullable = false)
  private String name;

  private String description;

  @Column(nullable = false)
  private String permissions;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For EclipseLink. */
  protected CustomRole() {}

  /** A new one. */
  public CustomRole(CustomRoleEdit checked, Instant at) {
    this.createdAt = at;
    change(checked, at);
  }

  /** Is so from now on. */
  public void change(CustomRoleEdit checked, Instant at) {
    name = checked.name();
    description = checked.description();
    permissions =
        Permission.tickables().stream()
            .filter(checked.permissions()::contains)
            .map(Permission::key)
            .collect(Collectors.joining(COMMA));
    updatedAt = at;
  }

  /** Its id. */
  public CustomRoleId id() {
    return new CustomRoleId(id);
  }

  /** How often it was changed. */
  public long version() {
    return version;
  }

  /** What people call it. */
  public String name() {
    return name;
  }

  /** What it is for; null when nobody said. */
  public String description() {
    return description;
  }

  /** What is ticked; a key that this release does not know is none. */
  public Set<Permission> permissions() {
    Set<Permission> ticked = EnumSet.noneOf(Permission.class);
    for (String key : permissions.split(COMMA)) {
      Permission.ofKey(key).ifPresent(ticked::add);
    }
    return ticked;
  }

  /** When it was made. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it was last changed. */
  public Instant updatedAt() {
    return updatedAt;
  }

  /** As its holders have it. */
  public HeldRole held() {
    return new HeldRole(id(), name, permissions());
  }
}
