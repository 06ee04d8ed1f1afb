package app.atende.notifications;

import app.atende.accounts.AccountSettings;
import app.atende.accounts.Accounts;
import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationQueries;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.MailOut;
import app.atende.notifications.internal.MailWords;
import app.atende.notifications.internal.NoticeMail;
import app.atende.notifications.internal.NoticeMailStore;
import app.atende.notifications.internal.NoticePaper;
import app.atende.notifications.internal.Recipient;
import app.atende.people.User;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells agents by mail what they were told by the bell and have not read for a while. Who may not
 * see the conversation any more, has taken his wish back, or is no agent any more gets none: all of
 * it is asked when the mail goes. What was sent is marked, so a second run sends nothing.
 */
@ApplicationScoped
public class SendNoticeMail implements DurableListener {

  private static final Logger LOG = LoggerFactory.getLogger(SendNoticeMail.class);
  private static final String NAME = "send-notice-mail";

  @Inject private NoticeMailStore mails;
  @Inject private ConversationQueries conversations;
  @Inject private AgentQueries agents;
  @Inject private Accounts accounts;
  @Inject private Users users;
  @Inject private Tenants tenants;
  @Inject private MailLinks links;
  @Inject private MailOut out;
  @Inject private Now now;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof NoticeMailPlanned;
  }

  @Override
  public Optional<Instant> notBefore(DomainEvent event) {
    return event instanceof NoticeMailPlanned planned
        ? Optional.of(planned.due())
        : Optional.empty();
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    find(new ConversationId(note.id(NoticeMailPlanned.CONVERSATION))).ifPresent(this::work);
  }

  /** A conversation that went into another one is that one. */
  private Optional<ConversationDetail> find(ConversationId id) {
    try {
      return Optional.of(conversations.detail(id, Actor.SYSTEM));
    } catch (DomainException gone) {
      if (gone.code() == ErrorCode.CONVERSATION_NOT_FOUND) {
        return Optional.empty();
      }
      throw gone;
    }
  }

  private void work(ConversationDetail conversation) {
    Instant at = now.instant();
    List<NoticeMail> due =
        mails.waiting(conversation.row()).stream().filter(mail -> mail.isDue(at)).toList();
    if (due.isEmpty()) {
      return;
    }
    Map<AgentId, String> names = namesOf(due);
    AccountSettings account = accounts.get(Actor.SYSTEM);
    for (NoticeMail mail : due) {
      Optional<User> reader =
          mail.allowed() && !mail.isStale(at)
              ? users.find(new UserId(mail.agent().value()))
              : Optional.empty();
      String by = mail.by().map(names::get).orElse(null);
      NoticePaper.About about = new NoticePaper.About(mail.kind(), conversation.card(), by);
      if (reader.isPresent() && send(mail, about, reader.get(), account)) {
        mails.markSent(mail, at);
      } else {
        mails.drop(mail);
      }
    }
  }

  private Map<AgentId, String> namesOf(Collection<NoticeMail> due) {
    Set<AgentId> causes =
        due.stream().flatMap(mail -> mail.by().stream()).collect(Collectors.toSet());
    return causes.isEmpty() ? Map.of() : agents.names(causes, Actor.SYSTEM);
  }

  /** An address that is refused for good is no reason to keep the others waiting. */
  private boolean send(
      NoticeMail mail, NoticePaper.About about, User reader, AccountSettings account) {
    TenantId tenant = tenants.current();
    ConversationCard card = about.conversation();
    MailWords words = MailWords.of(reader.preferences().locale(), account.locale());
    NoticePaper paper = new NoticePaper(words, account.name(), links.wishes(tenant));
    String link = links.conversation(tenant, card.id(), mail.message());
    try {
      out.send(
          paper.of(about, reader.availableName(), link),
          new Recipient(reader.email().value(), reader.name()));
      return true;
    } catch (DomainException refused) {
      LOG.warn("account {}: no mail to agent {}: {}", tenant, mail.agent(), refused.code());
      return false;
    }
  }
}
