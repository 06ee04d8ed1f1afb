package app.atende.channels.payloads;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.attributes.Attributes;
import app.atende.channels.payloads.Shapes.Named;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Settings;
import app.atende.config.TenantId;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxId;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ContactTimelines;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.MessageId;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.Timelines;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an event is about, as it is now, and writes its body (contract 11.4, 11.5): JSON in
 * UTF-8. What is gone meanwhile is refused as not found.
 */
@Stateless
public class HookBodies {

  @Inject private ConversationQueries conversations;
  @Inject private ContactQueries contacts;
  @Inject private Timelines timelines;
  @Inject private ContactTimelines visitors;
  @Inject private InboxQueries inboxes;
  @Inject private AgentQueries agents;
  @Inject private TenantDirectory directory;
  @Inject private Settings settings;
  @Inject private Tenants tenants;

  /**
   * The body of an event about a message.
   *
   * @param word what the outside calls the event
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}, {@code MESSAGE_NOT_FOUND}
   */
  public byte[] ofMessage(String word, ConversationId in, MessageId about, Actor actor) {
    ConversationDetail conversation = conversations.detail(in, actor);
    TimelineMessage message =
        timelines
            .message(about, actor)
            .orElseThrow(() -> new DomainException(ErrorCode.MESSAGE_NOT_FOUND));
    return writer(conversation, Optional.ofNullable(message.sender()), actor)
        .ofMessage(word, message);
  }

  /**
   * The body of an event about a conversation.
   *
   * @param word what the outside calls the event
   * @param changed what stands under {@code changed_attributes}; null for nothing
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}
   */
  public byte[] ofConversation(String word, ConversationId about, List<?> changed, Actor actor) {
    ConversationDetail conversation = conversations.detail(about, actor);
    return writer(conversation, Optional.empty(), actor).ofConversation(word, changed);
  }

  /**
   * The body of somebody's beginning or ending to type.
   *
   * @param word what the outside calls the event
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}
   */
  public byte[] ofTyping(String word, ConversationId in, Typist typist, Actor actor) {
    TimelineMessage.Sender sender =
        new TimelineMessage.Sender(typist.kind(), typist.id(), "", null);
    return writer(conversations.detail(in, actor), Optional.of(sender), actor)
        .ofTyping(word, typist);
  }

  /**
   * The body of an event about a contact.
   *
   * @param word what the outside calls the event
   * @param changed what stands under {@code changed_attributes}; null for nothing
   * @throws DomainException {@code CONTACT_NOT_FOUND}
   */
  public byte[] ofContact(String word, ContactId about, List<?> changed, Actor actor) {
    People people = people(contacts.detail(about, actor), Map.of());
    return Paper.write(new Shapes.ContactBody(word, people.contactHook(), changed));
  }

  /**
   * The body of somebody's opening the widget, with his newest conversation there.
   *
   * @param word what the outside calls the event
   * @param told what his browser said
   * @throws DomainException {@code CONTACT_NOT_FOUND}
   */
  public byte[] ofWidget(String word, ContactInboxId from, Attributes told, Actor actor) {
    ContactSession session =
        contacts
            .session(from, actor)
            .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_NOT_FOUND));
    People people = people(contacts.detail(session.contact(), actor), Map.of());
    Shapes.ConversationHook current =
        visitors
            .newest(session, session.actor())
            .map(newest -> conversations.detail(newest.id(), actor))
            .map(conversation -> writer(conversation, Optional.empty(), actor).hook())
            .orElse(null);
    String inbox = inboxes.names(Set.of(session.inbox()), actor).get(session.inbox());
    return Paper.write(
        new Shapes.WidgetBody(
            word,
            from.value(),
            people.contactHook(),
            new Named(session.inbox().value(), inbox),
            account(),
            current,
            session.sourceId(),
            told.values()));
  }

  /**
   * The body of a call that only asks whether somebody is there.
   *
   * @param word what the outside calls it
   * @param at when it is made
   */
  public byte[] ofTest(String word, Instant at, Actor actor) {
    return Paper.write(new Shapes.TestBody(word, account(), Paper.iso(at)));
  }

  private BodyWriter writer(
      ConversationDetail conversation, Optional<TimelineMessage.Sender> named, Actor actor) {
    Optional<TimelineMessage> newest = timelines.newestForContact(conversation.card().id(), actor);
    Set<AgentId> agentsNamed = new HashSet<>();
    named.ifPresent(sender -> addAgent(agentsNamed, sender));
    newest.map(TimelineMessage::sender).ifPresent(sender -> addAgent(agentsNamed, sender));
    if (conversation.card().assignee() != null) {
      agentsNamed.add(conversation.card().assignee().id());
    }
    ContactDetail contact = conversation.contact();
    return new BodyWriter(
        people(contact, byId(agentsNamed, actor)), baseUrl(), conversation, newest);
  }

  private People people(ContactDetail contact, Map<Long, AgentSummary> named) {
    return new People(account(), contact, named, baseUrl());
  }

  private String baseUrl() {
    return settings.http().baseUrl().toString();
  }

  private static void addAgent(Set<AgentId> named, TimelineMessage.Sender sender) {
    if (sender.kind() == Actor.Kind.AGENT) {
      named.add(new AgentId(sender.id()));
    }
  }

  private Map<Long, AgentSummary> byId(Set<AgentId> named, Actor actor) {
    Map<Long, AgentSummary> found = new LinkedHashMap<>();
    agents.ofIds(named, actor).forEach((id, agent) -> found.put(id.value(), agent));
    return found;
  }

  private Named account() {
    TenantId account = tenants.current();
    return new Named(account.value(), directory.get(account).name());
  }
}
