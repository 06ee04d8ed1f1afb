package app.atende.web.provider;

import app.atende.provisioning.AccountUsage;
import app.atende.provisioning.UsageDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The tab «Uso»: what the account used, day by day. */
@Named("providerUsage")
@RequestScoped
public class AccountUsageView {

  private static final int SHORT = 30;

  @Inject private AccountUsage usage;
  @Inject private AccountView account;
  @Inject private HttpServletRequest request;

  private List<UsageDay> days;

  /** The days, the newest first. */
  public List<UsageDay> getDays() {
    if (days == null) {
      days = usage.days(account.getEntry(), getMost());
    }
    return days;
  }

  /** How many days are shown: 30 or 90. */
  public int getMost() {
    return "90".equals(request.getParameter("days")) ? SHORT * 3 : SHORT;
  }

  /** All days together; {@code day} is null. */
  public UsageDay getTotal() {
    return UsageDay.total(getDays());
  }
}
