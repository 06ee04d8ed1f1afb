package app.atende.channels.internal.api;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.channels.internal.api.Shapes.Named;
import app.atende.channels.outbound.OutboundCall;
import app.atende.config.Now;
import app.atende.config.Settings;
import app.atende.config.TenantId;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.MessageId;
import app.atende.conversations.MessageType;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.Timelines;
import app.atende.events.EventNote;
import app.atende.inboxes.ApiDetail;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads together what a call needs, in one transaction; the call itself is made outside of it. */
@Stateless
public class Deliveries {

  @Inject private ConversationQueries conversations;
  @Inject private Timelines timelines;
  @Inject private InboxQueries inboxes;
  @Inject private AgentQueries agents;
  @Inject private TenantDirectory directory;
  @Inject private Settings settings;
  @Inject private Tenants tenants;
  @Inject private Now now;

  /**
   * The call for an event; empty when nobody wants to hear it any more.
   *
   * @param word what the outside calls the event
   */
  public Optional<Delivery> find(String word, EventNote note, Actor actor) {
    InboxId inbox = new InboxId(note.id("inbox"));
    String url =
        Optional.ofNullable(inboxes.get(inbox, actor).api()).map(ApiDetail::webhookUrl).orElse("");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    ConversationDetail conversation =
        conversations.detail(new ConversationId(note.id("conversation")), actor);
    Optional<TimelineMessage> message =
        note.find("message").map(MessageId::new).flatMap(id -> timelines.message(id, actor));
    byte[] body = body(word, conversation, message, actor);
    String secret = inboxes.secrets(inbox, actor).webhookSecret();
    OutboundCall call =
        new OutboundCall(url, headers(note, secret, body), "application/json", body);
    return Optional.of(
        new Delivery(
            call,
            conversation.card().id(),
            message.filter(Deliveries::isForContact).map(TimelineMessage::id)));
  }

  private byte[] body(
      String word,
      ConversationDetail conversation,
      Optional<TimelineMessage> message,
      Actor actor) {
    TenantId account = tenants.current();
    BodyWriter writer =
        new BodyWriter(
            new Named(account.value(), directory.get(account).name()),
            settings.http().baseUrl().toString(),
            conversation,
            agentsOf(conversation, message, actor));
    Optional<TimelineMessage> newest = timelines.newestForContact(conversation.card().id(), actor);
    return message
        .map(about -> writer.ofMessage(word, about, newest))
        .orElseGet(() -> writer.ofConversation(word, newest));
  }

  private Map<Long, AgentSummary> agentsOf(
      ConversationDetail conversation, Optional<TimelineMessage> message, Actor actor) {
    Set<AgentId> named = new HashSet<>();
    message
        .map(TimelineMessage::sender)
        .filter(sender -> sender.kind() == Actor.Kind.AGENT)
        .ifPresent(sender -> named.add(new AgentId(sender.id())));
    if (conversation.card().assignee() != null) {
      named.add(conversation.card().assignee().id());
    }
    Map<Long, AgentSummary> found = new LinkedHashMap<>();
    agents.ofIds(named, actor).forEach((id, agent) -> found.put(id.value(), agent));
    return found;
  }

  /** The same event has the same delivery id, also when it is sent again after a crash. */
  private Map<String, String> headers(EventNote note, String secret, byte[] body) {
    String identity = tenants.current() + "/" + note.event() + note.ids() + note.at();
    long timestamp = now.instant().getEpochSecond();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    headers.put(
        "X-Chatwoot-Delivery",
        UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString());
    headers.put("X-Chatwoot-Timestamp", Long.toString(timestamp));
    if (secret != null && !secret.isEmpty()) {
      headers.put("X-Chatwoot-Signature", WebhookSignature.of(secret, timestamp, body));
    }
    return headers;
  }

  private static boolean isForContact(TimelineMessage message) {
    return message.type() == MessageType.OUTGOING && !message.privateNote();
  }
}
