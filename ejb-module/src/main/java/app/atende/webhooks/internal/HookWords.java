package app.atende.webhooks.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.attributes.Attributes;
import app.atende.contacts.ContactCreated;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactUpdated;
import app.atende.contacts.WidgetOpened;
import app.atende.conversations.AssigneeChanged;
import app.atende.conversations.ConversationOpened;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.ConversationSnoozed;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.ConversationStatusChanged;
import app.atende.conversations.CustomAttributesChanged;
import app.atende.conversations.LabelsChanged;
import app.atende.conversations.MessageChanged;
import app.atende.conversations.MessageReceived;
import app.atende.conversations.MessageRef;
import app.atende.conversations.MessageRetried;
import app.atende.conversations.MessageType;
import app.atende.conversations.MessageWritten;
import app.atende.conversations.PriorityChanged;
import app.atende.conversations.TeamChanged;
import app.atende.conversations.TypingChanged;
import app.atende.events.DomainEvent;
import app.atende.webhooks.HookEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the outside calls our events (contract 11.4). Activity lines stay in the house. */
public final class HookWords {

  private static final Set<HookEvent> TOLD_BY_INBOXES =
      EnumSet.of(
          HookEvent.MESSAGE_CREATED,
          HookEvent.MESSAGE_UPDATED,
          HookEvent.CONVERSATION_CREATED,
          HookEvent.CONVERSATION_UPDATED,
          HookEvent.CONVERSATION_STATUS_CHANGED,
          HookEvent.CONVERSATION_TYPING_ON,
          HookEvent.CONVERSATION_TYPING_OFF);

  private static final Set<HookEvent> TOLD_TO_BOTS =
      EnumSet.of(
          HookEvent.MESSAGE_CREATED,
          HookEvent.MESSAGE_UPDATED,
          HookEvent.CONVERSATION_UPDATED,
          HookEvent.CONVERSATION_STATUS_CHANGED,
          HookEvent.WEBWIDGET_TRIGGERED);

  private final LabelTitles labels;

  HookWords(LabelTitles labels) {
    this.labels = labels;
  }

  /** The titles of a conversation's labels before and after a change. */
  public interface LabelTitles {
    /** JSON of {@code changed_attributes}. */
    String changes(LabelsChanged event);
  }

  /** What of an event goes out; nothing for most. */
  List<HookNews> of(DomainEvent event) {
    return switch (event.type()) {
      case MessageReceived.TYPE -> message(event, HookEvent.MESSAGE_CREATED);
      case MessageWritten.TYPE -> message(event, HookEvent.MESSAGE_CREATED);
      case MessageChanged.TYPE -> message(event, HookEvent.MESSAGE_UPDATED);
      case TypingChanged.TYPE -> typing((TypingChanged) event);
      case "contact_created", "contact_updated" -> contact(event);
      case WidgetOpened.TYPE -> widget((WidgetOpened) event);
      default -> conversation(event);
    };
  }

  /**
   * What of an event goes to the address of the inbox where it happens (contract 11.1): a message
   * that somebody wants to be handed over once more, too.
   *
   * @param all what of it goes out elsewhere
   */
  List<HookNews> toInbox(DomainEvent event, List<HookNews> all) {
    if (event instanceof MessageRetried retried) {
      return message(HookEvent.MESSAGE_CREATED, retried.conversation(), retried.message());
    }
    return all.stream().filter(news -> TOLD_BY_INBOXES.contains(news.event())).toList();
  }

  /**
   * What of an event goes to the bot that answers where it happens (contract 11.1).
   *
   * @param all what of it goes out elsewhere
   */
  List<HookNews> toBot(DomainEvent event, List<HookNews> all) {
    List<HookNews> told = new ArrayList<>();
    if (event instanceof ConversationStatusChanged changed) {
      Subject subject = Subject.of(changed.conversation());
      if (changed.after() == ConversationStatus.OPEN) {
        told.add(HookNews.of(HookEvent.CONVERSATION_OPENED, subject));
      } else if (changed.after() == ConversationStatus.RESOLVED) {
        told.add(HookNews.of(HookEvent.CONVERSATION_RESOLVED, subject));
      }
    }
    all.stream().filter(news -> TOLD_TO_BOTS.contains(news.event())).forEach(told::add);
    return told;
  }

  private static List<HookNews> message(DomainEvent event, HookEvent word) {
    if (event instanceof MessageReceived received) {
      return message(word, received.conversation(), received.message());
    }
    if (event instanceof MessageWritten written) {
      return message(word, written.conversation(), written.message());
    }
    MessageChanged changed = (MessageChanged) event;
    return message(word, changed.conversation(), changed.message());
  }

  private static List<HookNews> message(HookEvent word, ConversationRef in, MessageRef message) {
    return message.type() == MessageType.ACTIVITY
        ? List.of()
        : List.of(HookNews.of(word, Subject.of(in, message)));
  }

  private List<HookNews> conversation(DomainEvent event) {
    if (event instanceof ConversationOpened opened) {
      return List.of(
          HookNews.of(HookEvent.CONVERSATION_CREATED, Subject.of(opened.conversation())));
    }
    if (event instanceof ConversationStatusChanged changed) {
      return status(changed);
    }
    if (event instanceof AssigneeChanged changed) {
      return updated(
          changed.conversation(),
          () ->
              Changes.of(
                  "assignee_id", idOf(changed.before()), idOf(changed.conversation().assignee())));
    }
    if (event instanceof LabelsChanged changed) {
      return updated(changed.conversation(), () -> labels.changes(changed));
    }
    return further(event);
  }

  private static List<HookNews> further(DomainEvent event) {
    if (event instanceof TeamChanged changed) {
      return updated(
          changed.conversation(),
          () -> Changes.of("team_id", teamOf(changed.before()), teamOf(changed.after())));
    }
    if (event instanceof PriorityChanged changed) {
      return updated(
          changed.conversation(),
          () -> Changes.of("priority", changed.before().word(), changed.after().word()));
    }
    if (event instanceof CustomAttributesChanged changed) {
      return updated(
          changed.conversation(),
          () -> Changes.of("custom_attributes", changed.before(), changed.after()));
    }
    if (event instanceof ConversationSnoozed snoozed) {
      return updated(
          snoozed.conversation(),
          () -> Changes.of("snoozed_until", null, snoozed.until().orElse(null)));
    }
    return List.of();
  }

  private static List<HookNews> updated(ConversationRef conversation, Supplier<String> detail) {
    return List.of(HookNews.of(HookEvent.CONVERSATION_UPDATED, Subject.of(conversation), detail));
  }

  private static List<HookNews> status(ConversationStatusChanged changed) {
    Supplier<String> detail =
        () -> Changes.of("status", changed.before().word(), changed.after().word());
    Subject subject = Subject.of(changed.conversation());
    return List.of(
        HookNews.of(HookEvent.CONVERSATION_STATUS_CHANGED, subject, detail),
        HookNews.of(HookEvent.CONVERSATION_UPDATED, subject, detail));
  }

  private static List<HookNews> typing(TypingChanged event) {
    HookEvent word =
        event.typing() ? HookEvent.CONVERSATION_TYPING_ON : HookEvent.CONVERSATION_TYPING_OFF;
    return List.of(
        HookNews.shortLived(
            word,
            Subject.typingIn(event.conversation()),
            () ->
                new Attributes(
                        Map.of(
                            TypingNote.KIND,
                            event.causedBy().kind(),
                            TypingNote.ID,
                            event.causedBy().id(),
                            TypingNote.PRIVATE,
                            event.privateNote()))
                    .toJson()));
  }

  private static List<HookNews> widget(WidgetOpened event) {
    return List.of(
        HookNews.of(
            HookEvent.WEBWIDGET_TRIGGERED,
            Subject.of(event.contact()),
            () -> WidgetNote.write(event)));
  }

  private static List<HookNews> contact(DomainEvent event) {
    if (event instanceof ContactCreated created) {
      return List.of(HookNews.of(HookEvent.CONTACT_CREATED, Subject.of(created.contact())));
    }
    ContactUpdated updated = (ContactUpdated) event;
    if (updated.was() == null) {
      return List.of();
    }
    Changes changes = changes(updated.was(), updated.is());
    return changes.isEmpty()
        ? List.of()
        : List.of(
            HookNews.of(HookEvent.CONTACT_UPDATED, Subject.of(updated.contact()), changes::json));
  }

  private static Changes changes(ContactDetail was, ContactDetail is) {
    return new Changes()
        .add("name", was.name(), is.name())
        .add("email", was.email(), is.email())
        .add("phone_number", was.phoneNumber(), is.phoneNumber())
        .add("identifier", was.identifier(), is.identifier())
        .add("blocked", was.blocked(), is.blocked())
        .add("custom_attributes", was.customAttributes(), is.customAttributes())
        .add("additional_attributes", was.additionalAttributes(), is.additionalAttributes());
  }

  private static Long idOf(Optional<AgentId> agent) {
    return agent.map(AgentId::value).orElse(null);
  }

  private static Long teamOf(Optional<TeamId> team) {
    return team.map(TeamId::value).orElse(null);
  }
}
