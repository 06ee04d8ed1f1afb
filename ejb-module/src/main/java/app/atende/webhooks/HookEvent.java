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
  INBOX_UPDATED(false);

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
   * What can happen in an account that nobody set up otherwise: all but inboxes (contract 11.4).
   */
  public static List<HookEvent> offered() {
    return Arrays.stream(values())
        .filter(event -> event != INBOX_CREATED && event != INBOX_UPDATED)
        .toList();
  }

  /** Their words, in the order of this list. */
  public static List<String> words(Collection<HookEvent> events) {
    return events.stream().sorted().map(HookEvent::word).toList();
  }
}
