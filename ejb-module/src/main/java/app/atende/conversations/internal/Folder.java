package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.FilterCriteria;
import app.atende.conversations.FolderId;
import app.atende.conversations.FolderSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A filter that an agent has given a name, for himself alone. */
@Entity
@Table(name = "custom_filter")
public class Folder {

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
  protected Folder() {}

  /** A new one of this agent's. */
  public Folder(AgentId owner, String name, FilterCriteria shown, Instant at) {
    this.agentId = owner.value();
    this.createdAt = at;
    change(name, shown);
  }

  /** Is called so and shows this from now on. */
  public void change(String newName, FilterCriteria shown) {
    name = newName;
    criteria = shown.text();
  }

  /** As its owner knows it. */
  public FolderSummary summary() {
    return new FolderSummary(new FolderId(id), version, name, criteria);
  }
}
