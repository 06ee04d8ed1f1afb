package app.atende.house.outside;

import java.util.Locale;
import java.util.Set;

/** What somebody must be to do something in an account. Who has it is said by its name (S8). */
enum Right {
  /** Every agent, of whatever role: what is his own, what all see, and lists of what he sees. */
  EVERYBODY,
  /** The same of a list that holds just the conversations that the asker sees. */
  LIST,
  /** The same of a card that is empty for who does not see its conversation. */
  CARD,
  /** Whoever may have the conversation that is asked for. */
  CONVERSATION,
  /** The same of one of many: it is named among the refused ones to everybody else. */
  ONE_OF_MANY,
  /** Whoever may have the conversation, and works with contacts. */
  CONVERSATION_AND_CONTACTS,
  /** Members of the inbox, and whoever sees all inboxes. */
  INBOX,
  /** Whoever works with contacts. */
  CONTACTS,
  /** Whoever takes in and takes away contacts as tables. */
  TABLES,
  /** Whoever manages labels. */
  LABELS,
  /** Administrators. */
  ADMINISTRATOR,
  /** Whoever knows the random address, which {@link FileLinksIT} tries. */
  ADDRESS,
  /** Every agent; what he hears there depends on what he sees. */
  SOCKET;

  /**
   * A conversation as roles look at it: nobody's and Ben's, in an inbox of which all are members,
   * and nobody's in another one.
   */
  enum Case {
    WAITING,
    BENS,
    ELSEWHERE;

    /** Its number, which is also that of its contact. */
    long number() {
      return ordinal() + 1L;
    }

    /** The end of the name of its contact, which no search marks. */
    String contact() {
      return "Contato-" + name().toLowerCase(Locale.ROOT);
    }

    /** What stands in its first message. */
    String secret() {
      return "segredo-" + name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String OWNER = "administrator";
  private static final String AGENT = "agent";
  private static final String ALL = "conversation_manage";

  /** Whether what is asked for is another thing with another conversation. */
  boolean dependsOnTheConversation() {
    return Set.of(CARD, CONVERSATION, ONE_OF_MANY, CONVERSATION_AND_CONTACTS, INBOX).contains(this);
  }

  /** Whether somebody of this role may do it with what belongs to this conversation. */
  boolean has(String role, Case of) {
    return switch (this) {
      case EVERYBODY, LIST, CARD, ADDRESS, SOCKET -> true;
      case CONVERSATION, ONE_OF_MANY -> sees(role, of);
      case CONVERSATION_AND_CONTACTS -> sees(role, of) && CONTACTS.has(role, of);
      case INBOX -> of != Case.ELSEWHERE || Set.of(OWNER, ALL).contains(role);
      case CONTACTS -> Set.of(OWNER, AGENT, "contact_manage").contains(role);
      case TABLES -> Set.of(OWNER, "contact_manage").contains(role);
      case LABELS -> Set.of(OWNER, "label_manage").contains(role);
      case ADMINISTRATOR -> role.equals(OWNER);
    };
  }

  /** Whether somebody of this role sees this conversation. */
  static boolean sees(String role, Case of) {
    return switch (of) {
      case WAITING -> Set.of(OWNER, AGENT, ALL, "conversation_unassigned_manage").contains(role);
      case BENS -> Set.of(OWNER, AGENT, ALL, "conversation_participating_manage").contains(role);
      case ELSEWHERE -> Set.of(OWNER, ALL).contains(role);
    };
  }
}
