package app.atende.inboxes.internal;

import app.atende.inboxes.ApiDetail;
import app.atende.inboxes.InboxId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The programming side of an inbox. */
@Entity
@Table(name = "api_channel")
public class ApiChannel {
  @Id
  @Column(name = "inbox_id")
  private Long inbox;

  @Column(nullable = false, updatable = false)
  private String identifier;

  @Column(name = "webhook_url")
  private String webhookUrl;

  @Column(name = "webhook_secret", nullable = false)
  private byte[] webhookSecret;

  @Column(name = "hmac_secret", nullable = false)
  private byte[] hmacSecret;

  @Column(name = "hmac_mandatory", nullable = false)
  private boolean hmacMandatory;

  /** For EclipseLink. */
  protected ApiChannel() {}

  /**
   * A new programming interface at an inbox.
   *
   * @param webhookUrl null for none
   */
  public ApiChannel(InboxId inbox, String identifier, String webhookUrl, SealedSecrets secrets) {
    this.inbox = inbox.value();
    this.identifier = identifier;
    this.webhookUrl = webhookUrl;
    this.webhookSecret = secrets.webhook();
    this.hmacSecret = secrets.hmac();
  }

  /** Takes another address to call, and another rule about proofs of identity. */
  public void change(String newWebhookUrl, boolean provesIdentity) {
    this.webhookUrl = newWebhookUrl;
    this.hmacMandatory = provesIdentity;
  }

  /** Signs with another secret from now on. */
  public void replaceWebhookSecret(byte[] sealed) {
    this.webhookSecret = sealed.clone();
  }

  /** The inbox it belongs to. */
  public InboxId inbox() {
    return new InboxId(inbox);
  }

  /** What others may know of it. */
  public ApiDetail detail() {
    return new ApiDetail(identifier, webhookUrl, hmacMandatory);
  }

  /** Its secrets, sealed. */
  public SealedSecrets secrets() {
    return new SealedSecrets(hmacSecret, webhookSecret);
  }
}
