package app.atende.webhooks;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a webhook can ask for, in the words of the outside (contract 11.4). */
public enum HookEvent {
  /** A conversation began. */
  CONVERSATION_CREATED(true),
  /** A conversation was resolved, opened again, put aside or marked as pending. */
  CONVERSATION_STATUS_CHANGED(true),
  /** Something of a conversation is other than before. */
  CONVERSATION_UPDATED(true),
  /** Somebody wrote, to the contact or privately. */
  MESSAGE_CREATED(true),
  /** A message was deleted, answered, or came further on its way. */
  MESSAGE_UPDATED(true),
  /** A visitor opened the widget. */
  WEBWIDGET_TRIGGERED(true),
  /** A contact is known for the first time. */
  CONTACT_CREATED(true),
  /** Something that is known of a contact changed. */
  CONTACT_UPDATED(true),
  /** Somebody began to type. */
  CONVERSATION_TYPING_ON(false),
  /** Somebody stopped typing. */
  CONVERSATION_TYPING_OFF(false),
  /** There is a new inbox. */
  INBOX_CREATED(false),
  /** An inbox has other settings. */
  INBOX_UPDATED(false),
  /** A conversation is open; told to bots alone. */
  CONVERSATION_OPENED(false),
  /** A conversation is resolved; told to bots alone. */
  CONVERSATION_RESOLVED(false);

  private static final Set<HookEvent> OF_INBOXES = EnumSet.of(INBOX_CREATED, INBOX_UPDATED);
  private static final Set<HookEvent> OF_BOTS =
      EnumSet.of(CONVERSATION_OPENED, CONVERSATION_RESOLVED);

  private final boolean usual;

  HookEvent(boolean usual) {
    this.usual = usual;
  }

  /** The word of the outside, such as {@code message_created}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The event with this word; empty for unknown ones. */
  public static Optional<HookEvent> ofWord(String word) {
    return Arrays.stream(values()).filter(event -> event.word().equals(word)).findFirst();
  }

  /** What one gets who does not say what he wants: all but typing and inboxes (contract 6.17). */
  public static Set<HookEvent> usual() {
    Set<HookEvent> all = EnumSet.noneOf(HookEvent.class);
    Arrays.stream(values()).filter(event -> event.usual).forEach(all::add);
    return all;
  }

  /**
   * What can happen in an account that nobody set up otherwise: all but inboxes, and what only bots
   * are told (contract 11.4).
   */
  public static List<HookEvent> offered() {
    return Arrays.stream(values())
        .filter(event -> !OF_INBOXES.contains(event) && !OF_BOTS.contains(event))
        .toList();
  }

  /** The event with this word that a webhook of the account may ask for; empty for others. */
  public static Optional<HookEvent> ofWordForAccounts(String word) {
    return ofWord(word).filter(event -> !OF_BOTS.contains(event));
  }

  /** Their words, in the order of this list. */
  public static List<String> words(Collection<HookEvent> events) {
    return events.stream().sorted().map(HookEvent::word).toList();
  }
}
