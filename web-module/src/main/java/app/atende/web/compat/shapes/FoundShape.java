package app.atende.web.compat.shapes;

import app.atende.conversations.ConversationDetail;
import app.atende.conversations.FoundMessage;
import app.atende.conversations.WholeConversation;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;

/** A conversation with those of its messages that a search found (contract 5.4). */
public record FoundShape(
    long id,
    String uuid,
    long createdAt,
    Contact contact,
    Inbox inbox,
    List<Message> messages,
    long accountId) {

  /** With whom it is. */
  public record Contact(long id, String name) {}

  /** Where it takes place. */
  public record Inbox(long id, String name, String channelType) {}

  /** A message that was found. */
  public record Message(
      String content,
      long id,
      @JsonInclude(Include.NON_NULL) String senderName,
      int messageType,
      long createdAt) {}

  /** These conversations with their hits. */
  public static List<FoundShape> of(
      List<WholeConversation> conversations, List<FoundMessage> hits, long account) {
    return conversations.stream().map(one -> of(one.detail(), hits, account)).toList();
  }

  private static FoundShape of(ConversationDetail detail, List<FoundMessage> hits, long account) {
    return new FoundShape(
        detail.card().id().value(),
        detail.uuid(),
        WireTime.seconds(detail.card().createdAt()),
        new Contact(detail.contact().id().value(), detail.contact().name()),
        new Inbox(
            detail.card().inbox().id().value(),
            detail.card().inbox().name(),
            detail.card().inbox().channel().word()),
        hits.stream()
            .filter(hit -> hit.conversation().equals(detail.card().id()))
            .map(FoundShape::message)
            .toList(),
        account);
  }

  private static Message message(FoundMessage hit) {
    return new Message(
        hit.content(),
        hit.id().value(),
        hit.sender() == null ? null : hit.sender().name(),
        hit.type().number(),
        WireTime.seconds(hit.at()));
  }
}
