package app.atende.web.compat.cable;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.Availability;
import app.atende.config.Settings;
import app.atende.config.TenantId;
import app.atende.contacts.ContactDeleted;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.ContactsMerged;
import app.atende.conversations.ContactTimelines;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.conversations.TimelineSlice;
import app.atende.conversations.Timelines;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import app.atende.inboxes.InboxQueries;
import app.atende.realtime.LiveKind;
import app.atende.realtime.LiveNews;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.Wire;
import app.atende.web.compat.shapes.ConversationEvent;
import app.atende.web.compat.shapes.ConversationShapes;
import app.atende.web.compat.shapes.MessageShape;
import app.atende.web.compat.shapes.MessageShapes;
import app.atende.web.compat.shapes.PersonShape;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words live news in the dialect: what it is about is read again with the listener's rights, so
 * that he never gets more than he could ask for. For users it is read and written once, and once
 * more for administrators: they are told the same, and the account's lane has asked before whether
 * each of them may hear it.
 */
@ApplicationScoped
class CableNews {

  @Inject private Tenants tenants;
  @Inject private AgentQueries agents;
  @Inject private ContactQueries contacts;
  @Inject private InboxQueries inboxes;
  @Inject private ConversationQueries conversations;
  @Inject private Timelines timelines;
  @Inject private ContactTimelines contactTimelines;
  @Inject private ConversationShapes conversationShapes;
  @Inject private MessageShapes messageShapes;
  @Inject private Settings settings;

  private final Map<Ears, Made> newest = new ConcurrentHashMap<>();

  /** For CDI. */
  CableNews() {}

  /** What the client is told: the dialect's word and its content. */
  record Told(String event, RawValue content) {}

  /** Who are told the same: what contacts said may be known to administrators only. */
  private record Ears(TenantId tenant, boolean administrators) {}

  /** What users are told of an account's newest news. */
  private record Made(LiveNews news, Told told) {}

  /** The news for this listener; empty for what the dialect has no word for. */
  Optional<Told> shape(LiveNews news, CableSubscription listener) {
    if (!listener.isUser()) {
      return make(news, listener);
    }
    Ears ears = new Ears(listener.tenant(), listener.actor().isAdministrator());
    Made made = newest.get(ears);
    if (made != null && made.news() == news) {
      return Optional.of(made.told());
    }
    Optional<Told> told = make(news, listener);
    told.ifPresent(found -> newest.put(ears, new Made(news, found)));
    return told;
  }

  private Optional<Told> make(LiveNews news, CableSubscription listener) {
    return Optional.ofNullable(word(news.kind(), listener.isUser()))
        .flatMap(
            word ->
                tenants
                    .call(listener.tenant(), () -> content(news, listener))
                    .map(content -> complete(content, news, listener))
                    .map(content -> new Told(word, new RawValue(Wire.write(content)))));
  }

  /** Every event names its account, and who of the team caused it. */
  private Map<String, Object> complete(Object content, LiveNews news, CableSubscription listener) {
    Map<String, Object> told = Wire.map(Wire.tree(content));
    told.put("account_id", listener.tenant().value());
    Cause cause = news.event().causedBy();
    if (listener.isUser() && cause.kind().equals(Actor.Kind.AGENT.name())) {
      told.put("performer", tenants.call(listener.tenant(), () -> doer(cause, "")));
    }
    return told;
  }

  private static String word(LiveKind kind, boolean forUser) {
    return switch (kind) {
      case MESSAGE_CREATED, MESSAGE_UPDATED -> spoken(kind);
      case CONVERSATION_CREATED -> "conversation.created";
      case CONVERSATION_STATUS_CHANGED -> "conversation.status_changed";
      case TYPING_ON -> "conversation.typing_on";
      case TYPING_OFF -> "conversation.typing_off";
      case ASSIGNEE_CHANGED -> forUser ? "assignee.changed" : null;
      case TEAM_CHANGED -> forUser ? "team.changed" : null;
      case CONVERSATION_READ -> forUser ? "conversation.read" : null;
      case CONVERSATION_SEEN,
          CONVERSATION_MERGED,
          PRIORITY_CHANGED,
          LABELS_CHANGED,
          ATTRIBUTES_CHANGED ->
          forUser ? "conversation.updated" : null;
      case CONTACT_CREATED, CONTACT_UPDATED, CONTACT_MERGED, CONTACT_DELETED ->
          forUser ? spoken(kind) : null;
      case PRESENCE_CHANGED,
          CONTACT_NOTES_CHANGED,
          RIGHTS_CHANGED,
          SETTINGS_CHANGED,
          PARTICIPANTS_CHANGED,
          NOTICES_CHANGED,
          SCHEDULED_MESSAGE_CHANGED,
          CANNED_RESPONSE_CHANGED,
          CONVERSATION_DELETED ->
          null;
    };
  }

  private static String spoken(LiveKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private Optional<Object> content(LiveNews news, CableSubscription listener) {
    if (news.message() != null) {
      return listener.isUser()
          ? messageForUser(news, listener.actor())
          : messageForContact(news, listener.contact());
    }
    if (news.conversation() == null) {
      return contactContent(news, listener.actor());
    }
    ConversationEvent conversation =
        listener.isUser()
            ? forUser(news.conversation().display(), listener.actor())
            : forContact(news.conversation().display(), listener.contact());
    return Optional.of(news.typing() == null ? conversation : typing(news, conversation));
  }

  private Optional<Object> messageForUser(LiveNews news, Actor viewer) {
    ConversationDetail around = conversations.detail(news.conversation().display(), viewer);
    return timelines
        .message(news.message().id(), viewer)
        .map(
            message ->
                messageShapes.event(
                    message, news.conversation().inbox(), ConversationShapes.around(around)));
  }

  private Optional<Object> messageForContact(LiveNews news, ContactSession session) {
    MessageShape.InConversation around =
        new MessageShape.InConversation(
            null, 0, 0, new MessageShape.ContactInboxSource(session.sourceId()));
    return contactTimelines
        .message(session, news.message().id(), session.actor())
        .map(message -> messageShapes.event(message, news.conversation().inbox(), around));
  }

  private ConversationEvent forUser(DisplayId id, Actor viewer) {
    return conversationShapes.forAgent(
        conversations.detail(id, viewer), timelines.thread(id, TimelineSlice.latest(), viewer));
  }

  private ConversationEvent forContact(DisplayId id, ContactSession session) {
    return conversationShapes.forContact(
        contactTimelines.conversation(session, id, session.actor()),
        inboxes.get(session.inbox(), Actor.SYSTEM).channel(),
        session);
  }

  /** Who he is; of one who is gone, who he was; of one who went into another one, that one. */
  private Optional<Object> contactContent(LiveNews news, Actor viewer) {
    if (news.kind() == LiveKind.CONTACT_DELETED) {
      return gone(news.event()).map(this::shape);
    }
    return Optional.ofNullable(news.contact())
        .flatMap(contact -> contacts.find(contact, viewer))
        .map(this::shape);
  }

  private PersonShape shape(ContactDetail contact) {
    return PersonShape.of(contact, settings.http().baseUrl());
  }

  private static Optional<ContactDetail> gone(DomainEvent event) {
    if (event instanceof ContactDeleted deleted) {
      return Optional.of(deleted.was());
    }
    return event instanceof ContactsMerged merged ? Optional.of(merged.was()) : Optional.empty();
  }

  private Map<String, Object> typing(LiveNews news, ConversationEvent conversation) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("conversation", conversation);
    told.put("user", doer(news.event().causedBy(), news.typing().name()));
    told.put("is_private", news.typing().privateNote());
    return told;
  }

  private PersonShape doer(Cause cause, String name) {
    if (!cause.kind().equals(Actor.Kind.AGENT.name())) {
      return PersonShape.named(cause.id(), name);
    }
    AgentId id = new AgentId(cause.id());
    AgentSummary agent = agents.ofIds(Set.of(id), Actor.SYSTEM).get(id);
    return agent == null
        ? new PersonShape.UserEvent(cause.id(), name, name, "", "user", "offline", "")
        : PersonShape.of(agent);
  }

  /** Who is there, for the one who asks; contacts only for agents. */
  Map<String, Object> presence(CableSubscription asking, List<CableSubscription> everybody) {
    Map<String, Object> told = new LinkedHashMap<>();
    Map<String, String> users = new LinkedHashMap<>();
    tenants.run(
        asking.tenant(),
        () ->
            agents.list(Actor.SYSTEM).stream()
                .filter(agent -> agent.seen() != Availability.OFFLINE)
                .forEach(agent -> users.put(agent.id().toString(), agent.seen().word())));
    told.put("users", users);
    if (asking.isUser()) {
      Map<String, String> here = new LinkedHashMap<>();
      everybody.stream()
          .filter(one -> !one.isUser())
          .forEach(one -> here.put(one.contact().contact().toString(), "online"));
      told.put("contacts", here);
    }
    told.put("account_id", asking.tenant().value());
    return told;
  }
}
