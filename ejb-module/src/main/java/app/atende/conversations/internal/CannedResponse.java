package app.atende.conversations.internal;

import app.atende.conversations.CannedResponseId;
import app.atende.conversations.CannedResponseSummary;
import app.atende.conversations.ShortCode;
import app.atende.files.AttachmentSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** A saved reply of the whole account: a short code and what is written for it. */
@Entity
@Table(name = "canned_response")
public class CannedResponse {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "short_code", nullable = false)
  private String shortCode;

  @Column(nullable = false)
  private String content;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For EclipseLink. */
  protected CannedResponse() {}

  /** A new one. */
  public CannedResponse(ShortCode code, String content, Instant at) {
    this.createdAt = at;
    change(code, content, at);
  }

  /** Takes another code and other words; its version grows, also when only its files changed. */
  public void change(ShortCode code, String words, Instant at) {
    this.shortCode = code.value();
    this.content = words;
    this.updatedAt = at;
  }

  /** Its id. */
  public CannedResponseId id() {
    return new CannedResponseId(id);
  }

  /** How often it was changed. */
  public long version() {
    return version;
  }

  /** What is typed for it. */
  public String shortCode() {
    return shortCode;
  }

  /** What everybody may know of it, with these files. */
  public CannedResponseSummary summary(List<AttachmentSummary> files) {
    return new CannedResponseSummary(
        id(), version, shortCode, content, files, createdAt, updatedAt);
  }

  /** What it says; null for files alone. */
  public String content() {
    return content;
  }
}
