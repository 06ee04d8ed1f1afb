package app.atende.notifications;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of notices, and of which ones.
 *
 * @param kind what became of them
 * @param notices by agent those that are known by their rows; none where all were read
 * @param conversation the one of which all were read; null for those of all conversations, and
 *     where notices are named by their rows
 */
public record NoticeChange(
    Kind kind, Map<AgentId, List<NoticeId>> notices, ConversationId conversation) {

  /** Of very many that go at once, the newest are named. */
  public static final int MOST_NAMED = 100;

  /** What becomes of notices. */
  public enum Kind {
    /** Agents were told: each has a new one, or the one that he has not read yet says so anew. */
    TOLD,
    /** It was read, is to be read again, was put aside or came back. */
    CHANGED,
    /** All that were unread have been read. */
    READ,
    /** They are gone for good. */
    DROPPED
  }

  /** Copies the notices. */
  public NoticeChange {
    notices =
        notices.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, some -> List.copyOf(some.getValue())));
  }

  /** These agents were told, each by this notice. */
  public static NoticeChange told(Map<AgentId, NoticeId> told) {
    return new NoticeChange(
        Kind.TOLD,
        told.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))),
        null);
  }

  /** This one of an agent's is another now. */
  public static NoticeChange changed(AgentId agent, NoticeId notice) {
    return new NoticeChange(Kind.CHANGED, Map.of(agent, List.of(notice)), null);
  }

  /** He has read all of them. */
  public static NoticeChange readAll(AgentId agent) {
    return new NoticeChange(Kind.READ, Map.of(agent, List.of()), null);
  }

  /** He has read those of a conversation. */
  public static NoticeChange readOf(ConversationId conversation, AgentId agent) {
    return new NoticeChange(Kind.READ, Map.of(agent, List.of()), conversation);
  }

  /** He has read what is about no conversation; of such a notice only the bell knows. */
  public static NoticeChange readElsewhere(AgentId agent) {
    return new NoticeChange(Kind.CHANGED, Map.of(agent, List.of()), null);
  }

  /** These are gone; named are the newest {@link #MOST_NAMED} of them. */
  public static NoticeChange dropped(AgentId agent, List<NoticeId> gone) {
    List<NoticeId> named =
        gone.stream()
            .sorted(Comparator.comparingLong(NoticeId::value).reversed())
            .limit(MOST_NAMED)
            .toList();
    return new NoticeChange(Kind.DROPPED, Map.of(agent, named), null);
  }

  /** Each of these agents has these no more. */
  public static NoticeChange dropped(Map<AgentId, List<NoticeId>> gone) {
    return new NoticeChange(Kind.DROPPED, gone, null);
  }

  /** Those of this agent that are known by their rows. */
  public List<NoticeId> of(AgentId agent) {
    return notices.getOrDefault(agent, List.of());
  }
}
