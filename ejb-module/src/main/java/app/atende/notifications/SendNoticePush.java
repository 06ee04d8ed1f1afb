package app.atende.notifications;

import app.atende.accounts.AccountSettings;
import app.atende.accounts.Accounts;
import app.atende.accounts.AgentId;
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
import app.atende.notifications.internal.NoticeFacts;
import app.atende.notifications.internal.NoticePaper;
import app.atende.notifications.internal.PushDeviceStore;
import app.atende.notifications.internal.PushOut;
import app.atende.notifications.internal.PushText;
import app.atende.notifications.internal.PushTrouble;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the browsers of agents what was told to them by the bell. Who may not see the conversation
 * any more, has read it, or has taken his wish back is not told: all of it is asked when it goes.
 * What was sent is marked, so a second run sends nothing.
 */
@ApplicationScoped
public class SendNoticePush implements DurableListener {

  private static final String NAME = "send-notice-push";

  @Inject private WaitingNoticeStore notices;
  @Inject private PushDeviceStore devices;
  @Inject private NoticeFacts facts;
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
    return event instanceof NoticePushPlanned;
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    boolean isAllDone =
        facts
            .conversation(new ConversationId(note.id(NoticePushPlanned.CONVERSATION)))
            .map(this::push)
            .orElse(true);
    if (!isAllDone) {
      throw new PushTrouble();
    }
  }

  private boolean push(ConversationDetail conversation) {
    List<WaitingNotice> waiting = notices.waiting(conversation.row(), NoticeWay.PUSH);
    if (waiting.isEmpty()) {
      return true;
    }
    Instant at = now.instant();
    Map<AgentId, String> names = facts.names(waiting);
    Map<AgentId, List<PushDeviceStore.Addressed>> browsers = browsersOf(waiting, at);
    AccountSettings account = accounts.get(Actor.SYSTEM);
    boolean isAllDone = true;
    for (WaitingNotice notice : waiting) {
      String by = notice.by().map(names::get).orElse(null);
      NoticePaper.About about = new NoticePaper.About(notice.kind(), conversation.card(), by);
      boolean isNews = notice.allowed() && !notice.times().of().plus(PushOut.KEPT).isBefore(at);
      List<PushDeviceStore.Addressed> his = browsers.getOrDefault(notice.agent(), List.of());
      if (!isNews || send(notice, about, his, account)) {
        notices.drop(notice, NoticeWay.PUSH);
      } else {
        isAllDone = false;
      }
    }
    return isAllDone;
  }

  private Map<AgentId, List<PushDeviceStore.Addressed>> browsersOf(
      List<WaitingNotice> waiting, Instant at) {
    Set<AgentId> agents = waiting.stream().map(WaitingNotice::agent).collect(Collectors.toSet());
    return devices.addressed(agents, at.minus(PushDevices.KEPT)).stream()
        .collect(Collectors.groupingBy(PushDeviceStore.Addressed::agent));
  }

  /** Says whether every browser of the agent has it, or never will. */
  private boolean send(
      WaitingNotice notice,
      NoticePaper.About about,
      List<PushDeviceStore.Addressed> browsers,
      AccountSettings account) {
    Optional<Addressee> reader = addressees.known(notice.agent(), account);
    if (reader.isEmpty() || browsers.isEmpty()) {
      return true;
    }
    TenantId tenant = tenants.current();
    String link = links.conversation(tenant, about.conversation().id(), notice.message());
    PushText.Place place = new PushText.Place(account.name(), link);
    PushText text = PushText.of(notice, about, reader.get().words(), place);
    boolean isDone = true;
    for (PushDeviceStore.Addressed browser : browsers) {
      PushOut.Outcome outcome = out.send(text, browser.address());
      if (outcome == PushOut.Outcome.GONE) {
        devices.remove(browser.id(), notice.agent());
      }
      isDone &= outcome != PushOut.Outcome.LATER;
    }
    return isDone;
  }
}
