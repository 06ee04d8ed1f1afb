package app.atende.inboxes.internal;

import app.atende.attributes.Attributes;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.LauncherType;
import app.atende.inboxes.PreChatForm;
import app.atende.inboxes.ReplyTime;
import app.atende.inboxes.WebsiteDetail;
import app.atende.inboxes.WebsiteLook;
import app.atende.inboxes.WidgetLauncher;
import app.atende.inboxes.WidgetPosition;
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

  @Column(name = "widget_position", nullable = false)
  private String widgetPosition;

  @Column(name = "launcher_type", nullable = false)
  private String launcherType;

  @Column(name = "launcher_title")
  private String launcherTitle;

  @Column(name = "pre_chat_enabled", nullable = false)
  private boolean preChatEnabled;

  @Column(name = "pre_chat_form")
  private Attributes preChatForm = Attributes.NONE;

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
    change(look, PreChatForm.ofNew(), false);
  }

  /** Takes another look, asks something else, and another rule about proofs of identity. */
  public void change(WebsiteLook look, PreChatForm preChat, boolean provesIdentity) {
    this.preChatEnabled = preChat.preChatEnabled();
    this.preChatForm = PreChatColumn.written(preChat);
    this.hmacMandatory = provesIdentity;
    change(look);
    change(look.launcher());
  }

  private void change(WidgetLauncher launcher) {
    this.widgetPosition = launcher.widgetPosition().word();
    this.launcherType = launcher.launcherType().word();
    this.launcherTitle = launcher.launcherTitle();
  }

  private void change(WebsiteLook look) {
    this.websiteUrl = look.websiteUrl();
    this.allowedDomains =
        look.allowedDomains().isEmpty() ? null : String.join(",", look.allowedDomains());
    this.widgetColor = look.widgetColor();
    this.welcomeTitle = look.welcomeTitle();
    this.welcomeTagline = look.welcomeTagline();
    this.replyTime = look.replyTime().word();
    this.featureFlags = String.join(",", look.featureFlags().stream().sorted().toList());
  }

  /** The inbox it belongs to. */
  public InboxId inbox() {
    return new InboxId(inbox);
  }

  /** What others may know of it. */
  public WebsiteDetail detail() {
    return new WebsiteDetail(
        token, look(), PreChatColumn.read(preChatEnabled, preChatForm), hmacMandatory);
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
        launcher(),
        Set.copyOf(words(featureFlags).toList()));
  }

  private WidgetLauncher launcher() {
    return new WidgetLauncher(
        WidgetPosition.ofWord(widgetPosition).orElse(WidgetPosition.RIGHT),
        LauncherType.ofWord(launcherType).orElse(LauncherType.STANDARD),
        launcherTitle);
  }

  private static Stream<String> words(String list) {
    return list == null ? Stream.empty() : Stream.of(list.split(",")).filter(w -> !w.isBlank());
  }
}
