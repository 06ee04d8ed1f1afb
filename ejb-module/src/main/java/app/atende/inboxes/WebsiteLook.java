package app.atende.inboxes;

import java.util.List;
import java.util.Set;

/**
 * How a website's widget looks and where it may stand.
 *
 * @param websiteUrl the site's address, http or https
 * @param allowedDomains the hosts that may show the widget, each a name or {@code *.name}; none
 *     means any
 * @param widgetColor {@code #} and six hexadecimal digits
 * @param welcomeTitle the first line of the start screen; null for the default
 * @param welcomeTagline the second line; null for the default
 * @param replyTime how soon somebody answers
 * @param launcher the button that opens it
 * @param featureFlags which of {@link #FEATURES} are on
 */
public record WebsiteLook(
    String websiteUrl,
    List<String> allowedDomains,
    String widgetColor,
    String welcomeTitle,
    String welcomeTagline,
    ReplyTime replyTime,
    WidgetLauncher launcher,
    Set<String> featureFlags) {

  /** The colour of a new widget. */
  public static final String COLOR = "#1B5FD0";

  /** All features of a widget (contract 4). */
  public static final Set<String> FEATURES =
      Set.of(
          "attachments",
          "emoji_picker",
          "end_conversation",
          "use_inbox_avatar_for_bot",
          "allow_mobile_webview");

  private static final Set<String> FEATURES_OF_NEW =
      Set.of("attachments", "emoji_picker", "end_conversation");

  /** Copies the lists. */
  public WebsiteLook {
    allowedDomains = List.copyOf(allowedDomains);
    featureFlags = Set.copyOf(featureFlags);
  }

  /** The look of a new widget on this site. */
  public static WebsiteLook ofNew(String websiteUrl) {
    return new WebsiteLook(
        websiteUrl,
        List.of(),
        COLOR,
        null,
        null,
        ReplyTime.IN_A_FEW_MINUTES,
        WidgetLauncher.USUAL,
        FEATURES_OF_NEW);
  }

  /** The same with these words on its start screen. */
  public WebsiteLook welcomingWith(String title, String tagline) {
    return new WebsiteLook(
        websiteUrl, allowedDomains, widgetColor, title, tagline, replyTime, launcher, featureFlags);
  }

  /** The same in this colour. */
  public WebsiteLook colored(String color) {
    return new WebsiteLook(
        websiteUrl,
        allowedDomains,
        color,
        welcomeTitle,
        welcomeTagline,
        replyTime,
        launcher,
        featureFlags);
  }

  /** The same, opened by this button. */
  public WebsiteLook openedBy(WidgetLauncher button) {
    return new WebsiteLook(
        websiteUrl,
        allowedDomains,
        widgetColor,
        welcomeTitle,
        welcomeTagline,
        replyTime,
        button,
        featureFlags);
  }
}
