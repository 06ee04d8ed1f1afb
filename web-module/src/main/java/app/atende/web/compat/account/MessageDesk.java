package app.atende.web.compat.account;

import app.atende.bots.BotQueries;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.Conversations;
import app.atende.conversations.DeliveryReport;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Intake;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageId;
import app.atende.conversations.MessageStatus;
import app.atende.conversations.Opening;
import app.atende.conversations.Voice;
import app.atende.inboxes.ChannelType;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.IncomingFiles;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseFile;
import app.atende.web.compat.Rate;
import app.atende.web.compat.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Does with messages what programs ask for: agents' own ones, and contacts' at API inboxes. */
@ApplicationScoped
public class MessageDesk {

  @Inject private BotQueries bots;
  @Inject private Conversations conversations;
  @Inject private ContactQueries contacts;
  @Inject private Intake intake;
  @Inject private IncomingFiles files;
  @Inject private RateLimits rates;
  @Inject private Tenants tenants;

  /**
   * Writes a message in this conversation, as a bot where the body says so (contract 6.7).
   *
   * @throws DomainException {@code INCOMING_ONLY_AT_API}; {@code TOO_MANY_TRIES} after 200 in a
   *     minute; what {@link BotQueries#voice}, {@link Conversations#reply} and {@link
   *     IncomingFiles#receive} refuse
   */
  MessageId write(ConversationDetail in, LooseBody body, Actor actor) {
    MessageFields fields = new MessageFields(body);
    Voice voice = fields.voice();
    rates.spend(
        Rate.CONVERSATION_MESSAGE, tenants.current() + " of agents " + in.card().id().value());
    if (voice == Voice.CONTACT) {
      return bring(in, fields, body.files("attachments"));
    }
    Actor writer = fields.bot().map(bot -> bots.voice(bot, actor)).orElse(actor);
    MessageDraft draft = fields.draft(received(body.files("attachments"), writer));
    DisplayId id = in.card().id();
    return voice == Voice.NOTE
        ? conversations.addNote(id, draft, writer).message()
        : conversations.reply(id, draft, writer).message();
  }

  /** Whoever may write in the conversation may bring in what its contact wrote elsewhere. */
  private MessageId bring(ConversationDetail in, MessageFields fields, List<LooseFile> sent) {
    demandApi(in, ErrorCode.INCOMING_ONLY_AT_API);
    ContactSession session =
        contacts
            .session(in.session().id(), Actor.SYSTEM)
            .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_INBOX_NOT_FOUND));
    MessageDraft draft = fields.draft(received(sent, session.actor()));
    return intake.write(session, in.card().id(), draft, session.actor()).message().id();
  }

  /**
   * What a new conversation begins with.
   *
   * @throws DomainException {@code VALUE_INVALID} for files of the contact, who is not known yet;
   *     what {@link IncomingFiles#receive} refuses
   */
  Opening opening(LooseBody body, Actor actor) {
    MessageFields fields = new MessageFields(body);
    Voice voice = fields.voice();
    List<LooseFile> sent = body.files("attachments");
    if (voice == Voice.CONTACT && !sent.isEmpty()) {
      throw DomainException.at("attachments", ErrorCode.VALUE_INVALID);
    }
    return new Opening(voice, fields.draft(received(sent, actor)));
  }

  private List<String> received(List<LooseFile> sent, Actor sender) {
    return sent.isEmpty() ? List.of() : files.receive(sent, sender);
  }

  /** Deletes what a message says. */
  MessageId delete(DisplayId in, MessageId message, Actor actor) {
    return conversations.deleteMessage(in, message, actor).message();
  }

  /** Hands one that has failed to its channel once more. */
  MessageId retry(DisplayId in, MessageId message, Actor actor) {
    return conversations.retry(in, message, actor).message();
  }

  /**
   * Notes how far a message has come. A status that nobody knows changes nothing.
   *
   * @throws DomainException {@code STATUS_ONLY_AT_API}, {@code MESSAGE_NOT_FOUND}
   */
  MessageId report(ConversationDetail in, MessageId message, LooseBody body, Actor actor) {
    demandApi(in, ErrorCode.STATUS_ONLY_AT_API);
    Optional<MessageStatus> status = body.filled("status").flatMap(MessageStatus::ofWord);
    if (status.isPresent()) {
      boolean failed = status.get() == MessageStatus.FAILED;
      String reason = failed ? body.filled("external_error").orElse(null) : null;
      conversations.report(
          in.card().id(), message, new DeliveryReport(status.get(), reason), actor);
    }
    return message;
  }

  private static void demandApi(ConversationDetail in, ErrorCode otherwise) {
    if (in.card().inbox().channel() != ChannelType.API) {
      throw new DomainException(otherwise);
    }
  }
}
