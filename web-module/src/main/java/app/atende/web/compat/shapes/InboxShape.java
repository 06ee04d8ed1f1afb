package app.atende.web.compat.shapes;

import app.atende.inboxes.ApiDetail;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxManners;
import app.atende.inboxes.InboxSecrets;
import app.atende.inboxes.WebsiteDetail;
import app.atende.inboxes.WebsiteLook;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * An inbox with its settings (contract 5.3, Inbox); what its channel adds stands beside the rest.
 */
public record InboxShape(
    long id,
    String avatarUrl,
    long channelId,
    String name,
    String channelType,
    boolean greetingEnabled,
    String greetingMessage,
    boolean workingHoursEnabled,
    boolean enableEmailCollect,
    boolean csatSurveyEnabled,
    SurveyShape csatConfig,
    boolean enableAutoAssignment,
    Map<String, Object> autoAssignmentConfig,
    String outOfOfficeMessage,
    List<WorkingHourShape> workingHours,
    String timezone,
    String callbackWebhookUrl,
    boolean allowMessagesAfterResolved,
    boolean lockToSingleConversation,
    String senderNameType,
    String businessName,
    String messagingServiceSid,
    String phoneNumber,
    String provider,
    boolean hmacMandatory,
    @JsonUnwrapped Site site,
    @JsonUnwrapped Programs programs) {

  /** What a website adds; all null at other channels. */
  public record Site(
      String allowedDomains,
      String widgetColor,
      String websiteUrl,
      String welcomeTitle,
      String welcomeTagline,
      String webWidgetScript,
      String websiteToken,
      List<String> selectedFeatureFlags,
      String replyTime,
      Boolean preChatFormEnabled,
      PreChatShape preChatFormOptions,
      @JsonUnwrapped LauncherShape launcher,
      Boolean continuityViaEmail) {}

  /** What an API channel adds; the secrets only for administrators. */
  public record Programs(
      String hmacToken,
      String secret,
      String webhookUrl,
      String inboxIdentifier,
      Map<String, Object> additionalAttributes) {}

  /**
   * The inbox.
   *
   * @param secrets null for those who may not know them
   * @param base the origin that the widget's script is loaded from
   */
  public static InboxShape of(InboxDetail inbox, InboxSecrets secrets, URI base) {
    return of(inbox, site(inbox.website(), base), programs(inbox.api(), secrets));
  }

  private static InboxShape of(InboxDetail inbox, Site site, Programs programs) {
    return of(inbox, inbox.manners(), site, programs);
  }

  private static InboxShape of(
      InboxDetail inbox, InboxManners manners, Site site, Programs programs) {
    return new InboxShape(
        inbox.id().value(),
        "",
        inbox.id().value(),
        inbox.name(),
        inbox.channel().word(),
        manners.greetingEnabled(),
        manners.greetingMessage(),
        manners.hours().workingHoursEnabled(),
        false,
        manners.survey().surveyEnabled(),
        SurveyShape.of(manners.survey()),
        manners.autoAssignment(),
        autoAssignment(manners.assignmentLimit()),
        manners.hours().outOfOfficeMessage(),
        WorkingHourShape.of(manners.hours().workingHours()),
        manners.timeZone().getId(),
        programs.webhookUrl(),
        manners.allowMessagesAfterResolved(),
        manners.lockToSingleConversation(),
        "friendly",
        null,
        null,
        null,
        null,
        inbox.isHmacMandatory(),
        site,
        programs);
  }

  private static Map<String, Object> autoAssignment(Integer limit) {
    return limit == null ? Map.of() : Map.of("max_assignment_limit", limit);
  }

  private static Site site(WebsiteDetail website, URI base) {
    if (website == null) {
      LauncherShape none = LauncherShape.NONE;
      return new Site(null, null, null, null, null, null, null, null, null, null, null, none, null);
    }
    WebsiteLook look = website.look();
    return new Site(
        String.join(",", look.allowedDomains()),
        look.widgetColor(),
        look.websiteUrl(),
        look.welcomeTitle(),
        look.welcomeTagline(),
        WidgetSnippet.of(website.token(), base),
        website.token(),
        look.featureFlags().stream().sorted().toList(),
        look.replyTime().word(),
        website.preChat().preChatEnabled(),
        PreChatShape.of(website.preChat()),
        LauncherShape.of(look.launcher()),
        false);
  }

  private static Programs programs(ApiDetail api, InboxSecrets secrets) {
    return new Programs(
        secrets == null ? null : secrets.hmacToken(),
        secrets == null || api == null ? null : secrets.webhookSecret(),
        api == null ? null : api.webhookUrl(),
        api == null ? null : api.identifier(),
        api == null ? null : Map.of());
  }
}
