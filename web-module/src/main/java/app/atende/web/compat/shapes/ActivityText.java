package app.atende.web.compat.shapes;

import app.atende.conversations.Activity;
import app.atende.roles.Actor;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.DialectWords;
import app.atende.web.page.Spans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Activity lines as text, in the account's language: foreign clients show them as they are. */
@ApplicationScoped
class ActivityText {

  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;

  /** For CDI. */
  ActivityText() {}

  /** The sentence of a line; null when it is none. */
  String of(Activity activity) {
    if (activity == null) {
      return null;
    }
    AccountEntry account = directory.get(tenants.current());
    Locale locale = DialectWords.locale(account.locale());
    boolean house = activity.causeKind() == Actor.Kind.SYSTEM || activity.causeName().isEmpty();
    String cause =
        house
            ? DialectWords.say(locale, "conversations_activity.system.name")
            : activity.causeName();
    return DialectWords.say(
        locale, "ActivityKind." + activity.kind(), cause, subject(activity, account));
  }

  /** What stands in the place of a message that was deleted. */
  String ofDeleted() {
    AccountEntry account = directory.get(tenants.current());
    return DialectWords.say(DialectWords.locale(account.locale()), "compat_message.deleted.text");
  }

  private static String subject(Activity activity, AccountEntry account) {
    Locale locale = DialectWords.locale(account.locale());
    return switch (activity.kind().subject()) {
      case NAME -> activity.subject();
      case FAILURE -> DialectWords.say(locale, "ScheduledFailure." + activity.subject());
      case PRIORITY -> DialectWords.say(locale, "Priority." + activity.subject());
      case DURATION -> Spans.say(locale, Duration.parse(activity.subject()));
      case TIME ->
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
              .withLocale(locale)
              .withZone(account.timeZone())
              .format(Instant.parse(activity.subject()));
    };
  }
}
