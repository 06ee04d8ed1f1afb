package app.atende.web.console.settings;

import app.atende.inboxes.LauncherType;
import app.atende.inboxes.ReplyTime;
import app.atende.inboxes.WebsiteLook;
import app.atende.inboxes.WidgetLauncher;
import app.atende.inboxes.WidgetPosition;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a website's widget looks, as a form shows it. */
public class LookForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String websiteUrl;
  private String allowedDomains;
  private String color = WebsiteLook.COLOR;
  private String title;
  private String tagline;
  private WidgetPosition position = WidgetPosition.RIGHT;
  private LauncherType launcherType = LauncherType.STANDARD;
  private String launcherTitle;
  private ReplyTime replyTime = ReplyTime.IN_A_FEW_MINUTES;
  private List<String> features =
      List.copyOf(WebsiteLook.ofNew("https://example.com").featureFlags());

  /** Shows this look. */
  static LookForm of(WebsiteLook look) {
    LookForm form = new LookForm();
    form.websiteUrl = look.websiteUrl();
    form.allowedDomains = String.join("\n", look.allowedDomains());
    form.color = look.widgetColor();
    form.title = look.welcomeTitle();
    form.tagline = look.welcomeTagline();
    form.replyTime = look.replyTime();
    form.position = look.launcher().widgetPosition();
    form.launcherType = look.launcher().launcherType();
    form.launcherTitle = look.launcher().launcherTitle();
    form.features = List.copyOf(look.featureFlags());
    return form;
  }

  /** The look that was typed; features that the form does not show stay as they were. */
  WebsiteLook look() {
    return new WebsiteLook(
        websiteUrl,
        domains(),
        color,
        title,
        tagline,
        replyTime,
        new WidgetLauncher(position, launcherType, launcherTitle),
        Set.copyOf(features));
  }

  private List<String> domains() {
    return allowedDomains == null
        ? List.of()
        : Arrays.stream(allowedDomains.split("[\\s,;]+")).filter(d -> !d.isEmpty()).toList();
  }

  /** Whether visitors may send files. */
  public boolean isWithFiles() {
    return features.contains("attachments");
  }

  /** Lets visitors send files, or not. */
  public void setWithFiles(boolean on) {
    turn("attachments", on);
  }

  /** Whether visitors get a list of emojis. */
  public boolean isWithEmojis() {
    return features.contains("emoji_picker");
  }

  /** Offers visitors a list of emojis, or not. */
  public void setWithEmojis(boolean on) {
    turn("emoji_picker", on);
  }

  /** Whether visitors may end a conversation themselves. */
  public boolean isWithEnd() {
    return features.contains("end_conversation");
  }

  /** Lets visitors end a conversation themselves, or not. */
  public void setWithEnd(boolean on) {
    turn("end_conversation", on);
  }

  private void turn(String feature, boolean on) {
    Set<String> turned = new HashSet<>(features);
    if (on) {
      turned.add(feature);
    } else {
      turned.remove(feature);
    }
    features = List.copyOf(turned);
  }

  /** On which side of the page it can stand. */
  public WidgetPosition[] getPositions() {
    return WidgetPosition.values();
  }

  /** What its button can look like. */
  public LauncherType[] getLauncherTypes() {
    return LauncherType.values();
  }

  /** What the widget may say about how soon somebody answers. */
  public ReplyTime[] getReplyTimes() {
    return ReplyTime.values();
  }

  public String getWebsiteUrl() {
    return websiteUrl;
  }

  public void setWebsiteUrl(String websiteUrl) {
    this.websiteUrl = websiteUrl;
  }

  public String getAllowedDomains() {
    return allowedDomains;
  }

  public void setAllowedDomains(String allowedDomains) {
    this.allowedDomains = allowedDomains;
  }

  public String getColor() {
    return color;
  }

  public void setColor(String color) {
    this.color = color;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getTagline() {
    return tagline;
  }

  public void setTagline(String tagline) {
    this.tagline = tagline;
  }

  public WidgetPosition getPosition() {
    return position;
  }

  public void setPosition(WidgetPosition position) {
    this.position = position;
  }

  public LauncherType getLauncherType() {
    return launcherType;
  }

  public void setLauncherType(LauncherType launcherType) {
    this.launcherType = launcherType;
  }

  public String getLauncherTitle() {
    return launcherTitle;
  }

  public void setLauncherTitle(String launcherTitle) {
    this.launcherTitle = launcherTitle;
  }

  public ReplyTime getReplyTime() {
    return replyTime;
  }

  public void setReplyTime(ReplyTime replyTime) {
    this.replyTime = replyTime;
  }
}
