package app.atende.web.console.settings;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.provisioning.AccountLine;
import app.atende.provisioning.AccountQueries;
import app.atende.provisioning.AccountUsage;
import app.atende.provisioning.UsageDay;
import app.atende.web.page.LimitUse;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The page «Uso e limites»: what the provider allows the account, how much of it is used, and what
 * happened day by day. The same numbers as the provider's, of the account behind the gate only.
 */
@Named
@RequestScoped
public class UsageView {

  private static final int DAYS = 30;

  @Inject private AccountQueries accounts;
  @Inject private AccountUsage usage;
  @Inject private CurrentActor current;

  private AccountLine line;
  private List<UsageDay> days;

  private AccountLine line() {
    if (line == null) {
      line =
          accounts
              .find(current.tenant())
              .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
    }
    return line;
  }

  /** How many agents it may have, and has. */
  public LimitUse getAgents() {
    return LimitUse.ofAgents(line());
  }

  /** How many inboxes it may have, and has. */
  public LimitUse getInboxes() {
    return LimitUse.ofInboxes(line());
  }

  /** The last days, the newest first; none from before the account was created. */
  public List<UsageDay> getDays() {
    if (days == null) {
      days = usage.days(current.account(), DAYS);
    }
    return days;
  }

  /** All days together; {@code day} is null, {@code agents} the most of a day. */
  public UsageDay getTotal() {
    return UsageDay.total(getDays());
  }

  /**
   * The same days as columns of a picture, the oldest first. The picture has room for all days, so
   * that those of a new account stand at its right end and are not wider than others.
   */
  public List<Column> getColumns() {
    long most =
        getDays().stream().mapToLong(day -> Math.max(day.received(), day.sent())).max().orElse(0);
    List<UsageDay> oldestFirst = new ArrayList<>(getDays());
    Collections.reverse(oldestFirst);
    List<Column> columns = new ArrayList<>();
    for (UsageDay day : oldestFirst) {
      int number = DAYS - oldestFirst.size() + columns.size();
      columns.add(Column.of(day, number, Math.max(1, most)));
    }
    return columns;
  }

  /** How wide the picture is, in its own units. */
  public int getWidth() {
    return DAYS * Column.WIDTH;
  }

  /**
   * A day in a picture of {@link #HEIGHT} units.
   *
   * @param x where it begins
   * @param received how high its messages of contacts stand
   * @param sent how high its messages to contacts stand
   */
  public record Column(UsageDay day, int x, int received, int sent) {

    /** How high the picture is. */
    static final int HEIGHT = 60;

    /** How wide a day is. */
    static final int WIDTH = 12;

    static Column of(UsageDay day, int number, long most) {
      return new Column(
          day, number * WIDTH, height(day.received(), most), height(day.sent(), most));
    }

    /** What happened at all is seen, however little it is. */
    private static int height(long value, long most) {
      return value == 0 ? 0 : (int) Math.max(1, value * HEIGHT / most);
    }
  }
}
