package app.atende.inboxes.internal;

import app.atende.inboxes.InboxId;
import app.atende.inboxes.ReplyTime;
import app.atende.inboxes.WebsiteDetail;
import app.atende.inboxes.WebsiteLook;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.stream.Stream;

/** The website side of an inbox. */
@Entity
@Table(name = "website_channel")
public class WebsiteChannel {
  @Id
  @Column(name = "inbox_id")
  private Long inbox;

  @Column(name = "website_token", nullable = false, updatable = false)
  private String token;

  @Column(name = "website_url", nullable = false)
  private String websiteUrl;

  @Column(name = "allowed_domains")
  private String allowedDomains;

  @Column(name = "widget_color", nullable = false)
  private String widgetColor;

  @Column(name = "welcome_title")
  private String welcomeTitle;

  @Column(name = "welcome_tagline")
  private String welcomeTagline;

  @Column(name = "reply_time", nullable = false)
  private String replyTime;

  @Column(name = "feature_flags", nullable = false)
  private String featureFlags;

  @Column(name = "hmac_secret", nullable = false)
  private byte[] hmacSecret;

  @Column(name = "hmac_mandatory", nullable = false)
  private boolean hmacMandatory;

  /** For EclipseLink. */
  protected WebsiteChannel() {}

  /**
   * A new website at an inbox.
   *
   * @param hmacSecret sealed
   */
  public WebsiteChannel(InboxId inbox, String token, WebsiteLook look, byte[] hmacSecret) {
    this.inbox = inbox.value();
    this.token = token;
    this.hmacSecret = hmacSecret.clone();
    change(look, false);
  }

  /** Takes another look. */
  public void change(WebsiteLook look, boolean provesIdentity) {
    this.websiteUrl = look.websiteUrl();
    this.allowedDomains =
        look.allowedDomains().isEmpty() ? null : String.join(",", look.allowedDomains());
    this.widgetColor = look.widgetColor();
    this.welcomeTitle = look.welcomeTitle();
    this.welcomeTagline = look.welcomeTagline();
    this.replyTime = look.replyTime().word();
    this.featureFlags = String.join(",", look.featureFlags().stream().sorted().toList());
    this.hmacMandatory = provesIdentity;
  }

  /** The inbox it belongs to. */
  public InboxId inbox() {
    return new InboxId(inbox);
  }

  /** What others may know of it. */
  public WebsiteDetail detail() {
    return new WebsiteDetail(token, look(), hmacMandatory);
  }

  /** The sealed secret with which the site proves who a contact is. */
  public byte[] hmacSecret() {
    return hmacSecret.clone();
  }

  private WebsiteLook look() {
    return new WebsiteLook(
        websiteUrl,
        words(allowedDomains).toList(),
        widgetColor,
        welcomeTitle,
        welcomeTagline,
        ReplyTime.ofWord(replyTime).orElse(ReplyTime.IN_A_FEW_MINUTES),
        Set.copyOf(words(featureFlags).toList()));
  }

  private static Stream<String> words(String list) {
    return list == null ? Stream.empty() : Stream.of(list.split(",")).filter(w -> !w.isBlank());
  }
}
