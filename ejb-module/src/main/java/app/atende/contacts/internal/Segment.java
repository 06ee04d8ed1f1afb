package app.atende.contacts.internal;

import app.atende.accounts.AgentId;
import app.atende.contacts.ContactCriteria;
import app.atende.contacts.SegmentId;
import app.atende.contacts.SegmentSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A filter of contacts that an agent has given a name, for himself alone. */
@Entity
@Table(name = "contact_segment")
public class Segment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "agent_id", nullable = false, updatable = false)
  private long agentId;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "criteria", nullable = false)
  private String criteria;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  /** For EclipseLink. */
  protected Segment() {}

  /** A new one of this agent's. */
  public Segment(AgentId owner, String name, ContactCriteria shown, Instant at) {
    this.agentId = owner.value();
    this.createdAt = at;
    change(name, shown);
  }

  /** Is called so and shows this from now on. */
  public void change(String newName, ContactCriteria shown) {
    name = newName;
    criteria = shown.text();
  }

  /** As its owner knows it. */
  public SegmentSummary summary() {
    return new SegmentSummary(new SegmentId(id), version, name, criteria);
  }
}
