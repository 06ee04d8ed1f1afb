package app.atende.accounts.internal;

import app.atende.accounts.AuditNote;
import app.atende.roles.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of the audit log. Written once, never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false, updatable = false)
  private Instant at;

  @Enumerated(EnumType.STRING)
  @Column(name = "actor_kind", nullable = false, updatable = false)
  private Actor.Kind actorKind;

  @Column(name = "actor_id", updatable = false)
  private Long actor;

  @Column(name = "actor_name", updatable = false)
  private String actorName;

  @Column(nullable = false, updatable = false)
  private String what;

  @Column(name = "object_kind", nullable = false, updatable = false)
  private String objectKind;

  @Column(name = "object_id", updatable = false)
  private Long object;

  @Column(name = "object_name", updatable = false)
  private String objectName;

  @Column(updatable = false)
  private String detail;

  @Column(updatable = false)
  private String address;

  /** For EclipseLink. */
  protected AuditEntry() {}

  /**
   * A line.
   *
   * @param detail a JSON object or null
   * @param address the network address of the request or null
   */
  public AuditEntry(Instant at, Actor actor, AuditNote note, String detail, String address) {
    this.at = at;
    this.actorKind = actor.kind();
    this.actor = actor.isSystem() ? null : actor.id();
    this.actorName = short255(actor.name());
    this.what = note.what();
    this.objectKind = note.objectKind();
    this.object = note.objectId();
    this.objectName = short255(note.objectName());
    this.detail = detail;
    this.address = address;
  }

  private static String short255(String name) {
    return name == null || name.isEmpty() ? null : name.substring(0, Math.min(255, name.length()));
  }
}
