package app.atende.web.compat.widget;

import app.atende.config.Settings;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.WebsiteLook;
import app.atende.tenancy.AccountEntry;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the frame may know of its inbox (contract 10.1, website_channel_config). No secret is in it.
 */
record WebsiteConfig(
    boolean allowMessagesAfterResolved,
    String apiHost,
    String authToken,
    String avatarUrl,
    boolean csatSurveyEnabled,
    boolean disableBranding,
    List<String> enabledFeatures,
    List<Language> enabledLanguages,
    String locale,
    String outOfOfficeMessage,
    Object portal,
    boolean preChatFormEnabled,
    Map<String, Object> preChatFormOptions,
    String replyTime,
    String timezone,
    String utcOffSet,
    String websiteName,
    String websiteToken,
    String welcomeTagline,
    String welcomeTitle,
    String widgetColor,
    List<Object> workingHours,
    boolean workingHoursEnabled) {

  private static final List<Language> LANGUAGES =
      List.of(new Language("Português Brasileiro (pt-BR)", "pt_BR"), new Language("English", "en"));

  /** A language that the frame speaks. */
  record Language(String name, @JsonProperty("iso_639_1_code") String code) {}

  /**
   * The configuration of this inbox.
   *
   * @param authToken the visitor's token; null on the page, which knows nobody
   */
  static WebsiteConfig of(InboxDetail inbox, AccountEntry account, Settings settings, Visit visit) {
    WebsiteLook look = inbox.website().look();
    ZoneId zone = inbox.manners().timeZone();
    return new WebsiteConfig(
        inbox.manners().allowMessagesAfterResolved(),
        settings.http().baseUrl().toString(),
        visit.authToken(),
        "",
        false,
        false,
        look.featureFlags().stream().sorted().toList(),
        LANGUAGES,
        account.locale(),
        null,
        null,
        false,
        Map.of(),
        look.replyTime().word(),
        zone.getId(),
        offset(zone, visit.at()),
        inbox.name(),
        inbox.website().token(),
        look.welcomeTagline(),
        look.welcomeTitle(),
        look.widgetColor(),
        List.of(),
        false);
  }

  private static String offset(ZoneId zone, Instant at) {
    String id = zone.getRules().getOffset(at).getId();
    return id.equals("Z") ? "+00:00" : id;
  }

  /** One look at the widget: when, and with which token; null for none. */
  record Visit(Instant at, String authToken) {}
}
