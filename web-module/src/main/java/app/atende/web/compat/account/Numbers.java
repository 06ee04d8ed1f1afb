package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.bots.BotId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactId;
import app.atende.conversations.CannedResponseId;
import app.atende.conversations.DisplayId;
import app.atende.conversations.LabelId;
import app.atende.conversations.MessageId;
import app.atende.inboxes.InboxId;
import app.atende.notifications.NoticeId;
import app.atende.roles.CustomRoleId;
import app.atende.web.compat.LooseBody;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers out of addresses and bodies: one that cannot be an id is the id of nothing. */
final class Numbers {

  private Numbers() {}

  /** Throws {@code CONVERSATION_NOT_FOUND}. */
  static DisplayId conversation(long id) {
    return new DisplayId(positive(id, ErrorCode.CONVERSATION_NOT_FOUND));
  }

  /** Throws {@code MESSAGE_NOT_FOUND}. */
  static MessageId message(long id) {
    return new MessageId(positive(id, ErrorCode.MESSAGE_NOT_FOUND));
  }

  /** Throws {@code CONTACT_NOT_FOUND}. */
  static ContactId contact(long id) {
    return new ContactId(positive(id, ErrorCode.CONTACT_NOT_FOUND));
  }

  /** Throws {@code INBOX_NOT_FOUND}. */
  static InboxId inbox(long id) {
    return new InboxId(positive(id, ErrorCode.INBOX_NOT_FOUND));
  }

  /** The inbox that the body names; throws {@code VALUE_REQUIRED} at {@code inbox_id}. */
  static InboxId inbox(LooseBody body) {
    return body.number("inbox_id")
        .map(Numbers::inbox)
        .orElseThrow(() -> DomainException.at("inbox_id", ErrorCode.VALUE_REQUIRED));
  }

  /** Throws {@code BOT_NOT_FOUND}. */
  static BotId bot(long id) {
    return new BotId(positive(id, ErrorCode.BOT_NOT_FOUND));
  }

  /** Throws {@code AGENT_NOT_FOUND}. */
  static AgentId agent(long id) {
    return new AgentId(positive(id, ErrorCode.AGENT_NOT_FOUND));
  }

  /** Throws {@code TEAM_NOT_FOUND}. */
  static TeamId team(long id) {
    return new TeamId(positive(id, ErrorCode.TEAM_NOT_FOUND));
  }

  /** Throws {@code LABEL_NOT_FOUND}. */
  static LabelId label(long id) {
    return new LabelId(positive(id, ErrorCode.LABEL_NOT_FOUND));
  }

  /** Throws {@code CANNED_RESPONSE_NOT_FOUND}. */
  static CannedResponseId canned(long id) {
    return new CannedResponseId(positive(id, ErrorCode.CANNED_RESPONSE_NOT_FOUND));
  }

  /** Throws {@code NOTICE_NOT_FOUND}. */
  static NoticeId notice(long id) {
    return new NoticeId(positive(id, ErrorCode.NOTICE_NOT_FOUND));
  }

  /** Throws {@code ROLE_NOT_FOUND}. */
  static CustomRoleId role(long id) {
    return new CustomRoleId(positive(id, ErrorCode.ROLE_NOT_FOUND));
  }

  /** The agents that a list names; throws {@code AGENT_NOT_FOUND} at its key. */
  static Set<AgentId> agents(LooseBody body, String key) {
    List<Long> ids = body.numbers(key);
    if (ids.stream().anyMatch(id -> id <= 0)) {
      throw DomainException.at(key, ErrorCode.AGENT_NOT_FOUND);
    }
    return ids.stream().map(AgentId::new).collect(Collectors.toUnmodifiableSet());
  }

  private static long positive(long id, ErrorCode otherwise) {
    if (id <= 0) {
      throw new DomainException(otherwise);
    }
    return id;
  }
}
