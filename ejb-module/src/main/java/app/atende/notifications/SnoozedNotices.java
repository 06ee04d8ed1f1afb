package app.atende.notifications;

import app.atende.accounts.AgentId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.notifications.internal.SnoozedNotice;
import app.atende.notifications.internal.SnoozedNoticeStore;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The front desk for notices that are put aside. Such a one counts as read until its time has come;
 * then it stands among the others again, unread, at the time at which it came back. Everybody acts
 * on his own only; one of somebody else is {@code NOTICE_NOT_FOUND}. The agent's browsers hear of
 * every change.
 */
@Stateless
public class SnoozedNotices {

  /** An alarm that is under way is given this long. */
  private static final Duration GRACE = Duration.ofMinutes(10);

  private static final Duration FARTHEST = Duration.ofDays(3653);

  @Inject private SnoozedNoticeStore store;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Puts it aside, whether or not it was read, or was aside already until another time.
   *
   * @param until when it comes back, cut to milliseconds
   * @throws DomainException {@code TIME_PAST} for a time that is not to come, {@code TIME_TOO_FAR}
   *     for one after ten years
   */
  public void snooze(NoticeId id, Instant until, Actor actor) {
    Instant at = now.instant();
    if (!until.isAfter(at)) {
      throw DomainException.at("until", ErrorCode.TIME_PAST);
    }
    if (until.isAfter(at.plus(FARTHEST))) {
      throw DomainException.at("until", ErrorCode.TIME_TOO_FAR);
    }
    AgentId self = self(actor);
    Instant back = until.truncatedTo(ChronoUnit.MILLIS);
    if (!store.snooze(id, self, back)) {
      throw new DomainException(ErrorCode.NOTICE_NOT_FOUND);
    }
    events.publish(new NoticeSnoozed(id, back, actor.cause(), at));
    announce(NoticeChange.changed(self, id), actor);
  }

  /** Brings it back at once, unread, to where it stood. One that is not aside stays as it is. */
  public void bringBack(NoticeId id, Actor actor) {
    AgentId self = self(actor);
    if (!store.exists(id, self)) {
      throw new DomainException(ErrorCode.NOTICE_NOT_FOUND);
    }
    store.aside(id, self).ifPresent(found -> wake(found, null, actor));
  }

  /**
   * Its time has come. Nothing happens to one that is gone, that was brought back before, or that
   * was put aside until another time.
   */
  public void wake(NoticeId id, Instant until, Actor actor) {
    store.aside(id, until).ifPresent(found -> wake(found, until, actor));
  }

  /**
   * Brings back those of the bound account whose alarm was lost, the longest overdue first, in one
   * transaction.
   *
   * @param most how many at most
   * @return how many were found; fewer than {@code most} when none is left
   */
  public int wakeOverdue(int most, Actor actor) {
    List<SnoozedNotice> due = store.overdue(now.instant().minus(GRACE), most);
    due.forEach(found -> wake(found, found.until(), actor));
    return due.size();
  }

  private void wake(SnoozedNotice found, Instant at, Actor actor) {
    announce(
        store.wake(found, at)
            ? NoticeChange.changed(found.agent(), found.id())
            : NoticeChange.dropped(found.agent(), List.of(found.id())),
        actor);
  }

  private void announce(NoticeChange change, Actor actor) {
    events.publish(new NoticesChanged(change, null, actor.cause(), now.instant()));
  }

  private static AgentId self(Actor actor) {
    if (!actor.isAgent()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    return new AgentId(actor.id());
  }
}
