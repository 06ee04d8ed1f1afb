package app.atende.conversations.internal;

import app.atende.conversations.LabelEdit;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A word that conversations are sorted by. */
@Entity
@Table(name = "label")
public class Label {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "title", nullable = false)
  private String title;

  @Column(name = "description")
  private String description;

  @Column(name = "color", nullable = false)
  private String color;

  @Column(name = "on_sidebar", nullable = false)
  private boolean onSidebar;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  /** For EclipseLink. */
  protected Label() {}

  /** A new one. */
  public Label(LabelEdit checked, Instant at) {
    this.createdAt = at;
    change(checked);
  }

  /** Is described so from now on. */
  public void change(LabelEdit checked) {
    title = checked.title();
    description = checked.description();
    color = checked.color();
    onSidebar = checked.onSidebar();
  }

  /** As others know it. */
  public LabelSummary summary() {
    return new LabelSummary(new LabelId(id), version, title, description, color, onSidebar);
  }
}
