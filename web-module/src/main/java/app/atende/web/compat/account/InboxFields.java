package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxEdit;
import app.atende.inboxes.InboxManners;
import app.atende.inboxes.LauncherType;
import app.atende.inboxes.ReplyTime;
import app.atende.inboxes.WebsiteLook;
import app.atende.inboxes.WidgetLauncher;
import app.atende.inboxes.WidgetPosition;
import app.atende.web.compat.LooseBody;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of an inbox as clients send them: those of the inbox beside those of its channel. What
 * a body does not mention stays as it is; the text {@code null} means null.
 */
final class InboxFields {

  private static final String LIMIT = "max_assignment_limit";

  private final LooseBody body;
  private final LooseBody channel;

  InboxFields(LooseBody body) {
    this.body = body;
    this.channel = body.inside("channel");
  }

  /** The look of a website that is opened. */
  WebsiteLook lookOfNew() {
    return look(WebsiteLook.ofNew(channel.filled("website_url").orElse("")));
  }

  /** The inbox's settings with what the body mentions. */
  InboxEdit over(InboxDetail inbox) {
    InboxEdit edit = inbox.edit().behaving(manners(inbox.manners()));
    if (body.has("name")) {
      edit = edit.named(text(body, "name", inbox.name()));
    }
    if (inbox.website() != null) {
      edit =
          edit.looking(look(inbox.website().look()))
              .asking(PreChatFields.over(inbox.website().preChat(), channel));
    }
    if (inbox.api() != null && channel.has("webhook_url")) {
      edit = edit.calling(text(channel, "webhook_url", null));
    }
    return edit.provingIdentity(channel.flag("hmac_mandatory").orElse(inbox.isHmacMandatory()));
  }

  private InboxManners manners(InboxManners now) {
    return new InboxManners(
        body.flag("greeting_enabled").orElse(now.greetingEnabled()),
        text(body, "greeting_message", now.greetingMessage()),
        body.filled("timezone").map(InboxFields::zone).orElse(now.timeZone()),
        HourFields.over(now.hours(), body),
        body.flag("enable_auto_assignment").orElse(now.autoAssignment()),
        limit(now.assignmentLimit()),
        body.flag("allow_messages_after_resolved").orElse(now.allowMessagesAfterResolved()),
        body.flag("lock_to_single_conversation").orElse(now.lockToSingleConversation()),
        SurveyFields.over(now.survey(), body));
  }

  /**
   * No number, or an empty one, is no limit; one that is none at all is refused where it is read.
   */
  private Integer limit(Integer now) {
    LooseBody config = body.inside("auto_assignment_config");
    if (!config.has(LIMIT)) {
      return now;
    }
    return config
        .number(LIMIT)
        .map(most -> (int) Math.max(0, Math.min(most, Integer.MAX_VALUE)))
        .orElse(null);
  }

  private WebsiteLook look(WebsiteLook now) {
    return new WebsiteLook(
        text(channel, "website_url", now.websiteUrl()),
        channel.has("allowed_domains") ? domains() : now.allowedDomains(),
        channel.filled("widget_color").orElse(now.widgetColor()),
        text(channel, "welcome_title", now.welcomeTitle()),
        text(channel, "welcome_tagline", now.welcomeTagline()),
        channel
            .filled("reply_time")
            .map(word -> known("reply_time", ReplyTime.ofWord(word)))
            .orElse(now.replyTime()),
        launcher(now.launcher()),
        channel.has("selected_feature_flags")
            ? Set.copyOf(channel.texts("selected_feature_flags"))
            : now.featureFlags());
  }

  private WidgetLauncher launcher(WidgetLauncher now) {
    return new WidgetLauncher(
        channel
            .filled("widget_position")
            .map(word -> known("widget_position", WidgetPosition.ofWord(word)))
            .orElse(now.widgetPosition()),
        channel
            .filled("launcher_type")
            .map(word -> known("launcher_type", LauncherType.ofWord(word)))
            .orElse(now.launcherType()),
        text(channel, "launcher_title", now.launcherTitle()));
  }

  private static <T> T known(String field, Optional<T> named) {
    return named.orElseThrow(() -> DomainException.at(field, ErrorCode.VALUE_INVALID, field));
  }

  private List<String> domains() {
    String list = Optional.ofNullable(text(channel, "allowed_domains", null)).orElse("");
    return Arrays.stream(list.split(",")).map(String::strip).filter(d -> !d.isEmpty()).toList();
  }

  /** The text of this key; what stands now where the body does not mention it. */
  static String text(LooseBody in, String key, String now) {
    if (!in.has(key)) {
      return now;
    }
    return in.text(key).filter(text -> !text.equals("null")).orElse(null);
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw DomainException.at("timezone", ErrorCode.UNKNOWN_TIME_ZONE, id);
    }
  }
}
