package app.atende.attributes.internal;

import app.atende.accounts.Words;
import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeType;
import app.atende.attributes.NewAttribute;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a custom attribute may be. */
public final class AttributeRules {

  private static final int LONGEST_KEY = 64;
  private static final int LONGEST = 255;
  private static final int MOST_CHOICES = 200;
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_.-]+");

  /** What filters and automation call by these keys (contract 6.5, 7), whatever its owner. */
  private static final Set<String> STANDARD =
      Set.of(
          "assignee_id",
          "blocked",
          "browser_language",
          "campaign_id",
          "city",
          "company_name",
          "contact_id",
          "content",
          "conversation_language",
          "country_code",
          "created_at",
          "display_id",
          "email",
          "id",
          "identifier",
          "inbox_id",
          "labels",
          "last_activity_at",
          "mail_subject",
          "message_type",
          "name",
          "phone_number",
          "priority",
          "private_note",
          "referer",
          "status",
          "team_id");

  private AttributeRules() {}

  /**
   * The same as it is kept.
   *
   * @throws DomainException at {@code owner} and {@code type}: {@code VALUE_REQUIRED}; at {@code
   *     key}: {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG}, {@code ATTRIBUTE_KEY_INVALID}, {@code
   *     ATTRIBUTE_KEY_STANDARD}; and as for what is said about it
   */
  public static NewAttribute checked(NewAttribute wanted) {
    AttributeEdit edit = checked(required("type", wanted.type()), wanted.edit());
    return new NewAttribute(
        required("owner", wanted.owner()), key(wanted.key()), wanted.type(), edit);
  }

  /**
   * The same as it is kept: without what its type has no use for.
   *
   * @throws DomainException at {@code name}: {@code NAME_REQUIRED}; at {@code choices}: {@code
   *     VALUE_REQUIRED} for a list without any, {@code TOO_MANY_CHOICES}; at {@code pattern}:
   *     {@code PATTERN_INVALID}; {@code VALUE_TOO_LONG} and {@code VALUE_INVALID} at each of them
   */
  public static AttributeEdit checked(AttributeType type, AttributeEdit edit) {
    String pattern =
        type == AttributeType.TEXT ? Words.optional("pattern", edit.pattern(), LONGEST) : null;
    if (pattern != null) {
      TextPattern.of(pattern);
    }
    return new AttributeEdit(
        Words.required("name", edit.name()),
        Words.optional("description", edit.description(), LONGEST),
        type == AttributeType.LIST ? choices(edit.choices()) : List.of(),
        pattern,
        pattern == null ? null : Words.optional("hint", edit.hint(), LONGEST));
  }

  private static <T> T required(String field, T given) {
    if (given == null) {
      throw DomainException.at(field, ErrorCode.VALUE_REQUIRED);
    }
    return given;
  }

  private static String key(String typed) {
    String key = required("key", Words.optional("key", typed, LONGEST_KEY));
    if (!KEY.matcher(key).matches()) {
      throw DomainException.at("key", ErrorCode.ATTRIBUTE_KEY_INVALID);
    }
    if (STANDARD.contains(key.toLowerCase(Locale.ROOT))) {
      throw DomainException.at("key", ErrorCode.ATTRIBUTE_KEY_STANDARD);
    }
    return key;
  }

  private static List<String> choices(List<String> typed) {
    Set<String> choices = new LinkedHashSet<>();
    for (String each : typed) {
      String choice = Words.optional("choices", each, LONGEST);
      if (choice != null) {
        choices.add(choice);
      }
    }
    if (choices.isEmpty()) {
      throw DomainException.at("choices", ErrorCode.VALUE_REQUIRED);
    }
    if (choices.size() > MOST_CHOICES) {
      throw DomainException.at("choices", ErrorCode.TOO_MANY_CHOICES, MOST_CHOICES);
    }
    return List.copyOf(choices);
  }
}
