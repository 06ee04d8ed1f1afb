package app.atende.web.provider;

import app.atende.provisioning.AccountLine;
import app.atende.provisioning.AccountState;
import app.atende.provisioning.RunState;
import app.atende.web.page.LimitUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How states look: chips, icons and meters of the provider's pages. */
@Named("providerLooks")
@ApplicationScoped
public class Looks {

  /** The look of an account's chip. */
  public String chip(AccountState state) {
    return switch (state) {
      case ACTIVE -> "success";
      case SUSPENDED -> "warning";
      case CREATING, MIGRATING -> "open";
      case CREATION_FAILED, SET_ASIDE, DELETING -> "danger";
    };
  }

  /** The look of a run's chip. */
  public String chip(RunState state) {
    return switch (state) {
      case DONE -> "success";
      case FAILED -> "danger";
      case RUNNING -> "open";
      case WAITING, SKIPPED -> "";
    };
  }

  /** The icon of a step; a running one has a wheel instead. */
  public String icon(RunState state) {
    return switch (state) {
      case DONE -> "circle-check";
      case FAILED -> "circle-alert";
      case WAITING, RUNNING -> "circle-dot";
      case SKIPPED -> "ban";
    };
  }

  /** How many of its agents an account uses. */
  public LimitUse agents(AccountLine line) {
    return LimitUse.ofAgents(line);
  }

  /** How many of its inboxes an account uses. */
  public LimitUse inboxes(AccountLine line) {
    return LimitUse.ofInboxes(line);
  }
}
