package app.atende.channels.internal.api;

import app.atende.channels.outbound.OutboundCall;
import app.atende.channels.payloads.HookBodies;
import app.atende.channels.payloads.HookSignature;
import app.atende.config.Now;
import app.atende.conversations.ConversationId;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageId;
import app.atende.conversations.MessageType;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.Timelines;
import app.atende.events.EventNote;
import app.atende.inboxes.ApiDetail;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads together what a call needs, in one transaction; the call itself is made outside of it. */
@Stateless
public class Deliveries {

  @Inject private Timelines timelines;
  @Inject private InboxQueries inboxes;
  @Inject private HookBodies bodies;
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
    ConversationId conversation = new ConversationId(note.id("conversation"));
    Optional<MessageId> message = note.find("message").map(MessageId::new);
    byte[] body =
        message
            .map(about -> bodies.ofMessage(word, conversation, about, actor))
            .orElseGet(() -> bodies.ofConversation(word, conversation, null, actor));
    String secret = inboxes.secrets(inbox, actor).webhookSecret();
    OutboundCall call =
        new OutboundCall(url, headers(note, secret, body), "application/json", body);
    return Optional.of(
        new Delivery(
            call,
            new DisplayId(note.id("display")),
            message
                .flatMap(about -> timelines.message(about, actor))
                .filter(Deliveries::isForContact)
                .map(TimelineMessage::id)));
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
      headers.put("X-Chatwoot-Signature", HookSignature.of(secret, timestamp, body));
    }
    return headers;
  }

  private static boolean isForContact(TimelineMessage message) {
    return message.type() == MessageType.OUTGOING && !message.privateNote();
  }
}
