package app.atende.notifications;

import app.atende.accounts.AccountSettings;
import app.atende.accounts.Accounts;
import app.atende.accounts.AgentId;
import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationId;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.notifications.internal.Addressee;
import app.atende.notifications.internal.Addressees;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.MailOut;
import app.atende.notifications.internal.NoticeFacts;
import app.atende.notifications.internal.NoticePaper;
import app.atende.notifications.internal.WaitingNotice;
import app.atende.notifications.internal.WaitingNoticeStore;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  @Inject private WaitingNoticeStore notices;
  @Inject private NoticeFacts facts;
  @Inject private Accounts accounts;
  @Inject private Addressees addressees;
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
    facts
        .conversation(new ConversationId(note.id(NoticeMailPlanned.CONVERSATION)))
        .ifPresent(this::work);
  }

  private void work(ConversationDetail conversation) {
    Instant at = now.instant();
    List<WaitingNotice> due =
        notices.waiting(conversation.row(), NoticeWay.MAIL).stream()
            .filter(mail -> mail.isDue(at))
            .toList();
    if (due.isEmpty()) {
      return;
    }
    Map<AgentId, String> names = facts.names(due);
    AccountSettings account = accounts.get(Actor.SYSTEM);
    for (WaitingNotice mail : due) {
      Optional<Addressee> reader =
          mail.allowed() && !mail.isStale(at)
              ? addressees.known(mail.agent(), account)
              : Optional.empty();
      String by = mail.by().map(names::get).orElse(null);
      NoticePaper.About about = new NoticePaper.About(mail.kind(), conversation.card(), by);
      if (reader.isPresent() && send(mail, about, reader.get())) {
        notices.markMailed(mail, at);
      } else {
        notices.drop(mail, NoticeWay.MAIL);
      }
    }
  }

  /** An address that is refused for good is no reason to keep the others waiting. */
  private boolean send(WaitingNotice mail, NoticePaper.About about, Addressee reader) {
    TenantId tenant = tenants.current();
    NoticePaper paper = new NoticePaper(reader.words(), reader.account(), links.wishes(tenant));
    String link = links.conversation(tenant, about.conversation().id(), mail.message());
    try {
      out.send(paper.of(about, reader.person().availableName(), link), reader.recipient());
      return true;
    } catch (DomainException refused) {
      LOG.warn("account {}: no mail to agent {}: {}", tenant, mail.agent(), refused.code());
      return false;
    }
  }
}
