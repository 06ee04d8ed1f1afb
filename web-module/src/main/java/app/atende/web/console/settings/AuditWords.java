package app.atende.web.console.settings;

import app.atende.accounts.AuditDetail;
import app.atende.accounts.AuditLine;
import app.atende.accounts.Availability;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.roles.Role;
import app.atende.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the audit log's stable words mean to a reader. A word that has no sentence is shown as it
 * is: a log hides nothing.
 */
@Named
@RequestScoped
public class AuditWords {

  /** What can be asked for, in the order of the menu. */
  static final List<String> KINDS =
      List.of(
          "account",
          "agent",
          "agent_bot",
          "attribute",
          "canned_response",
          "contact",
          "contact_import",
          "conversation",
          "custom_role",
          "inbox",
          "label",
          "team",
          "webhook");

  /** Details whose values are constants of ours, and under which keys their words stand. */
  private static final Map<String, String> ENUMS =
      Map.ofEntries(
          Map.entry("availability", "Availability."),
          Map.entry("channel", "ChannelType."),
          Map.entry("featureFlags", "settings_audit_log.feature."),
          Map.entry("launcherType", "LauncherType."),
          Map.entry("locale", "general.language."),
          Map.entry("priority", "Priority."),
          Map.entry("replyTime", "ReplyTime."),
          Map.entry("role", "Role."),
          Map.entry("surveyLabelRule", "SurveyLabelRule."),
          Map.entry("surveyLook", "SurveyLook."),
          Map.entry("surveyWhen", "SurveyWhen."),
          Map.entry("status", "ConversationStatus."),
          Map.entry("widgetPosition", "WidgetPosition."));

  private static final List<String> NAMES = List.of("name", "title", "short_code", "email");
  private static final String NOTHING = "—";

  @Inject private Words words;

  /** What happened, as «Ana criou uma caixa de entrada (Suporte)». */
  public String sentence(AuditLine line) {
    String of = object(line);
    return words
        .find("settings_audit_log.what." + line.what(), who(line), of)
        .orElseGet(() -> who(line) + ": " + line.what() + " " + of);
  }

  /** How it was called; lines from before names were kept tell it as a detail. */
  private String object(AuditLine line) {
    if (line.objectName() != null) {
      return line.objectName();
    }
    return line.details().stream()
        .filter(detail -> NAMES.contains(detail.key()) && detail.after() != null)
        .map(detail -> detail.after().toString())
        .findFirst()
        .orElse(line.object() == null ? "" : "#" + line.object());
  }

  /** Who did it. */
  public String who(AuditLine line) {
    if (line.actorName() != null) {
      return line.actorName();
    }
    return line.actorKind() == Actor.Kind.SYSTEM
        ? words.say("settings_audit_log.who.system")
        : words.say("settings_audit_log.who.gone", String.valueOf(line.actor()));
  }

  /** What a detail is about. */
  public String field(String key) {
    return words.find("settings_audit_log.detail." + key).orElse(key);
  }

  /** A value of the detail of this key. A word that nobody knows is shown as it is. */
  public String value(String key, Object value) {
    if (value == null) {
      return NOTHING;
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(one -> value(key, one)).collect(Collectors.joining(", "));
    }
    if (value instanceof Boolean yes) {
      return words.say(yes ? "settings_audit_log.value.yes" : "settings_audit_log.value.no");
    }
    String text = value.toString();
    return Optional.ofNullable(ENUMS.get(key))
        .flatMap(prefix -> words.find(prefix + text))
        .or(() -> known(text).map(word -> words.say(word)))
        .orElse(text);
  }

  private static Optional<String> known(String text) {
    return Permission.ofKey(text)
        .map(permission -> "Permission." + permission)
        .or(
            () ->
                Arrays.stream(Role.values())
                    .filter(role -> role.word().equals(text))
                    .map(role -> "Role." + role)
                    .findFirst())
        .or(
            () ->
                Availability.ofWord(text)
                    .filter(one -> one.word().equals(text))
                    .map(one -> "Availability." + one));
  }

  /** All details in one cell: «Função: Agente → Administrador; …». */
  String details(AuditLine line) {
    return line.details().stream().map(this::detail).collect(Collectors.joining("; "));
  }

  private String detail(AuditDetail detail) {
    String after = value(detail.key(), detail.after());
    return field(detail.key())
        + ": "
        + (detail.change() ? value(detail.key(), detail.before()) + " → " + after : after);
  }
}
