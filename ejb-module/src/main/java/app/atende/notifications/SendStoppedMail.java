package app.atende.notifications;

import app.atende.accounts.AccountSettings;
import app.atende.accounts.Accounts;
import app.atende.accounts.IntegrationStopped;
import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.notifications.internal.Addressee;
import app.atende.notifications.internal.Addressees;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.MailOut;
import app.atende.notifications.internal.NoticePaper;
import app.atende.notifications.internal.StoppedNotice;
import app.atende.notifications.internal.WaitingNotice;
import app.atende.notifications.internal.WaitingNoticeStore;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells administrators by mail that a webhook stopped, if they did not look at the bell for a
 * while. What was sent is marked, so a second run sends nothing.
 */
@ApplicationScoped
public class SendStoppedMail implements DurableListener {

  private static final Logger LOG = LoggerFactory.getLogger(SendStoppedMail.class);
  private static final String NAME = "send-stopped-mail";

  @Inject private WaitingNoticeStore notices;
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
    return event instanceof IntegrationStopped;
  }

  @Override
  public Optional<Instant> notBefore(DomainEvent event) {
    return Optional.of(WaitingNotice.firstMail(event.at()));
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    Instant at = now.instant();
    AccountSettings account = accounts.get(Actor.SYSTEM);
    for (StoppedNotice found :
        notices.stopped(note.id(IntegrationStopped.WEBHOOK), NoticeWay.MAIL)) {
      WaitingNotice mail = found.waiting();
      Optional<Addressee> reader =
          mail.allowed() && !mail.isStale(at)
              ? addressees.known(mail.agent(), account)
              : Optional.empty();
      if (reader.isPresent() && send(found, reader.get())) {
        notices.markMailed(mail, at);
      } else {
        notices.drop(mail, NoticeWay.MAIL);
      }
    }
  }

  /** An address that is refused for good is no reason to keep the others waiting. */
  private boolean send(StoppedNotice found, Addressee reader) {
    TenantId tenant = tenants.current();
    NoticePaper paper = new NoticePaper(reader.words(), reader.account(), links.wishes(tenant));
    try {
      out.send(
          paper.of(found, reader.person().availableName(), found.link(links, tenant)),
          reader.recipient());
      return true;
    } catch (DomainException refused) {
      LOG.warn(
          "account {}: no mail to agent {}: {}", tenant, found.waiting().agent(), refused.code());
      return false;
    }
  }
}
