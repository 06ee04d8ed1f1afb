package app.atende.notifications;

import app.atende.accounts.AccountSettings;
import app.atende.accounts.Accounts;
import app.atende.accounts.AgentId;
import app.atende.accounts.IntegrationStopped;
import app.atende.config.Now;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.notifications.internal.Addressee;
import app.atende.notifications.internal.Addressees;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.PushDeviceStore;
import app.atende.notifications.internal.PushOut;
import app.atende.notifications.internal.PushText;
import app.atende.notifications.internal.PushTrouble;
import app.atende.notifications.internal.StoppedNotice;
import app.atende.notifications.internal.WaitingNotice;
import app.atende.notifications.internal.WaitingNoticeStore;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the browsers of administrators that a webhook stopped. What was sent is marked, so a second
 * run sends nothing.
 */
@ApplicationScoped
public class SendStoppedPush implements DurableListener {

  private static final String NAME = "send-stopped-push";

  @Inject private WaitingNoticeStore notices;
  @Inject private PushDeviceStore devices;
  @Inject private Accounts accounts;
  @Inject private Addressees addressees;
  @Inject private Tenants tenants;
  @Inject private MailLinks links;
  @Inject private PushOut out;
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
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    Instant at = now.instant();
    AccountSettings account = accounts.get(Actor.SYSTEM);
    boolean isAllDone = true;
    for (StoppedNotice found :
        notices.stopped(note.id(IntegrationStopped.WEBHOOK), NoticeWay.PUSH)) {
      WaitingNotice notice = found.waiting();
      boolean isNews = notice.allowed() && !notice.times().of().plus(PushOut.KEPT).isBefore(at);
      if (!isNews || send(found, account, at)) {
        notices.drop(notice, NoticeWay.PUSH);
      } else {
        isAllDone = false;
      }
    }
    if (!isAllDone) {
      throw new PushTrouble();
    }
  }

  /** Says whether every browser of the administrator has it, or never will. */
  private boolean send(StoppedNotice found, AccountSettings account, Instant at) {
    AgentId agent = found.waiting().agent();
    Optional<Addressee> reader = addressees.known(agent, account);
    List<PushDeviceStore.Addressed> browsers =
        devices.addressed(Set.of(agent), at.minus(PushDevices.KEPT));
    if (reader.isEmpty()) {
      return true;
    }
    PushText.Place place = new PushText.Place(account.name(), found.link(links, tenants.current()));
    PushText text = found.push(reader.get().words(), place);
    boolean isDone = true;
    for (PushDeviceStore.Addressed browser : browsers) {
      PushOut.Outcome outcome = out.send(text, browser.address());
      if (outcome == PushOut.Outcome.GONE) {
        devices.remove(browser.id(), agent);
      }
      isDone &= outcome != PushOut.Outcome.LATER;
    }
    return isDone;
  }
}
