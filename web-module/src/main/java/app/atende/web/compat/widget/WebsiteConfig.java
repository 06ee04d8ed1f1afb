package app.atende.web.compat.widget;

import app.atende.config.Settings;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxHours;
import app.atende.inboxes.PreChatQuestion;
import app.atende.inboxes.WebsiteLook;
import app.atende.tenancy.AccountEntry;
import app.atende.web.compat.shapes.LauncherShape;
import app.atende.web.compat.shapes.PreChatShape;
import app.atende.web.compat.shapes.WorkingHourShape;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

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
    PreChatShape preChatFormOptions,
    String replyTime,
    String timezone,
    String utcOffSet,
    String websiteName,
    String websiteToken,
    String welcomeTagline,
    String welcomeTitle,
    String widgetColor,
    @JsonUnwrapped LauncherShape launcher,
    List<WorkingHourShape> workingHours,
    boolean workingHoursEnabled) {

  private static final List<Language> LANGUAGES =
      List.of(new Language("Português Brasileiro (pt-BR)", "pt_BR"), new Language("English", "en"));

  /** A language that the frame speaks. */
  record Language(String name, @JsonProperty("iso_639_1_code") String code) {}

  /**
   * The configuration of this inbox.
   *
   * @param visit without a token on the page, which knows nobody
   */
  static WebsiteConfig of(InboxDetail inbox, AccountEntry account, Settings settings, Visit visit) {
    WebsiteLook look = inbox.website().look();
    ZoneId zone = inbox.manners().timeZone();
    InboxHours hours = inbox.manners().hours();
    return new WebsiteConfig(
        inbox.manners().allowMessagesAfterResolved(),
        settings.http().baseUrl().toString(),
        visit.authToken(),
        "",
        inbox.manners().survey().surveyEnabled(),
        false,
        look.featureFlags().stream().sorted().toList(),
        LANGUAGES,
        account.locale(),
        hours.outOfOfficeMessage(),
        null,
        !visit.questions().isEmpty(),
        PreChatShape.of(inbox.website().preChat(), visit.questions()),
        look.replyTime().word(),
        zone.getId(),
        offset(zone, visit.at()),
        inbox.name(),
        inbox.website().token(),
        look.welcomeTagline(),
        look.welcomeTitle(),
        look.widgetColor(),
        LauncherShape.of(look.launcher()),
        WorkingHourShape.of(hours.workingHours()),
        hours.workingHoursEnabled());
  }

  private static String offset(ZoneId zone, Instant at) {
    String id = zone.getRules().getOffset(at).getId();
    return id.equals("Z") ? "+00:00" : id;
  }

  /**
   * One look at the widget.
   *
   * @param at when
   * @param authToken the visitor's token; null for none
   * @param questions what is asked before a chat; empty for nothing
   */
  record Visit(Instant at, String authToken, List<PreChatQuestion> questions) {}
}
