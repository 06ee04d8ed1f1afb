package app.atende.web.security;

import app.atende.config.Now;
import app.atende.people.Membership;
import app.atende.people.Memberships;
import app.atende.web.page.Reader;
import app.atende.web.page.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What follows from having entered an account: times in its zone, its language for readers who
 * never chose one, and a note of where the person works, so that the next log-in leads there.
 */
@RequestScoped
public class Arrival {
  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  private Memberships memberships;
  private Reader reader;
  private Times times;
  private Now now;

  /** For CDI. */
  protected Arrival() {}

  /** Tells these. */
  @Inject
  public Arrival(Memberships memberships, Reader reader, Times times, Now now) {
    this.memberships = memberships;
    this.reader = reader;
    this.times = times;
    this.now = now;
  }

  /** Notes that this request works in an account. */
  void note(HttpServletRequest request, AccountEntrance.Visit visit) {
    times.in(visit.account().timeZone());
    reader.knowAccountLocale(Locale.forLanguageTag(visit.account().locale().replace('_', '-')));
    Membership membership = visit.membership();
    if (Asked.of(request) == Asked.PAGE && isStale(membership.activeAt())) {
      memberships.noteActive(membership.user(), membership.account().id());
    }
  }

  private boolean isStale(Instant activeAt) {
    return activeAt == null || activeAt.isBefore(now.instant().minus(NOTED_EVERY));
  }
}
