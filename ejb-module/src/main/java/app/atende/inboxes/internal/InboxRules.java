package app.atende.inboxes.internal;

import app.atende.accounts.Words;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.DayHours;
import app.atende.inboxes.InboxHours;
import app.atende.inboxes.InboxManners;
import app.atende.inboxes.WebsiteLook;
import app.atende.inboxes.WidgetLauncher;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may be typed into the settings of an inbox. Each method gives back what is stored, or
 * refuses at its field.
 */
public final class InboxRules {
  private static final int LONGEST_URL = 2048;
  private static final int LONGEST_GREETING = 10_000;
  private static final int LONGEST_TITLE = 255;
  private static final int LONGEST_TAGLINE = 500;
  private static final int LONGEST_LAUNCHER = 60;
  private static final int LONGEST_DOMAINS = 2000;
  private static final int HIGHEST_LIMIT = 10_000;
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\\d{1,5})?");

  private InboxRules() {}

  /** A website's look, cleaned. */
  public static WebsiteLook look(WebsiteLook look) {
    return new WebsiteLook(
        url("website_url", look.websiteUrl()),
        domains(look.allowedDomains()),
        color(look.widgetColor()),
        Words.optional("welcome_title", look.welcomeTitle(), LONGEST_TITLE),
        Words.optionalLines("welcome_tagline", look.welcomeTagline(), LONGEST_TAGLINE),
        look.replyTime(),
        launcher(look.launcher()),
        features(look.featureFlags()));
  }

  /** An inbox's manners, cleaned. A greeting that is switched on says something. */
  public static InboxManners manners(InboxManners manners) {
    String greeting =
        Words.optionalLines("greeting_message", manners.greetingMessage(), LONGEST_GREETING);
    if (manners.greetingEnabled() && greeting == null) {
      throw DomainException.at("greeting_message", ErrorCode.VALUE_REQUIRED);
    }
    return new InboxManners(
        manners.greetingEnabled(),
        greeting,
        manners.timeZone(),
        hours(manners.hours()),
        manners.autoAssignment(),
        limit(manners.assignmentLimit()),
        manners.allowMessagesAfterResolved(),
        manners.lockToSingleConversation(),
        SurveyChecks.checked(manners.survey()));
  }

  private static Integer limit(Integer limit) {
    if (limit != null && (limit < 1 || limit > HIGHEST_LIMIT)) {
      throw DomainException.at("assignment_limit", ErrorCode.NUMBER_OUT_OF_RANGE, 1, HIGHEST_LIMIT);
    }
    return limit;
  }

  /**
   * When somebody answers, cleaned. On a day that is neither closed nor open all day the first time
   * is before the other; a refusal is at {@code working_hours_} and the number of the day.
   */
  private static InboxHours hours(InboxHours hours) {
    List<DayHours> week = hours.workingHours().weekDays();
    for (int day = 0; day < week.size(); day++) {
      if (!week.get(day).isSound()) {
        throw DomainException.at("working_hours_" + day, ErrorCode.HOURS_INVALID);
      }
    }
    return new InboxHours(
        hours.workingHoursEnabled(),
        hours.workingHours(),
        Words.optionalLines("out_of_office_message", hours.outOfOfficeMessage(), LONGEST_GREETING));
  }

  /**
   * An address that our events are sent to; null for none. Whether it may be called is asked at
   * each call (X1).
   */
  public static String webhookUrl(String typed) {
    return typed == null || typed.isBlank() ? null : url("webhook_url", typed);
  }

  private static WidgetLauncher launcher(WidgetLauncher button) {
    return new WidgetLauncher(
        button.widgetPosition(),
        button.launcherType(),
        Words.optional("launcher_title", button.launcherTitle(), LONGEST_LAUNCHER));
  }

  private static String url(String field, String typed) {
    String text = Words.optional(field, typed, LONGEST_URL);
    if (text == null) {
      throw DomainException.at(field, ErrorCode.VALUE_REQUIRED);
    }
    try {
      URI uri = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getHost() != null && uri.getUserInfo() == null) {
        return text;
      }
    } catch (URISyntaxException broken) {
      throw DomainException.at(field, ErrorCode.URL_INVALID);
    }
    throw DomainException.at(field, ErrorCode.URL_INVALID);
  }

  private static String color(String typed) {
    if (typed == null || !COLOR.matcher(typed).matches()) {
      throw DomainException.at("widget_color", ErrorCode.VALUE_INVALID);
    }
    return typed.toUpperCase(Locale.ROOT);
  }

  private static List<String> domains(List<String> typed) {
    List<String> domains =
        typed.stream()
            .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
            .filter(domain -> !domain.isEmpty())
            .distinct()
            .toList();
    boolean sound = domains.stream().allMatch(domain -> DOMAIN.matcher(domain).matches());
    if (!sound) {
      throw DomainException.at("allowed_domains", ErrorCode.DOMAIN_INVALID);
    }
    if (String.join(",", domains).length() > LONGEST_DOMAINS) {
      throw DomainException.at("allowed_domains", ErrorCode.VALUE_TOO_LONG, LONGEST_DOMAINS);
    }
    return domains;
  }

  private static Set<String> features(Set<String> flags) {
    return flags.stream().filter(WebsiteLook.FEATURES::contains).collect(Collectors.toSet());
  }
}
