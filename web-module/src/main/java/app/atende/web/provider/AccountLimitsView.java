package app.atende.web.provider;

import app.atende.provisioning.AccountChanges;
import app.atende.provisioning.AccountProfile;
import app.atende.provisioning.AccountTerms;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.LimitName;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tab «Limites». An empty field means no limit. */
@Named("providerLimits")
@ViewScoped
public class AccountLimitsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AccountChanges changes;
  @Inject private AccountView account;
  @Inject private CurrentOperator operator;
  @Inject private Notices notices;

  private Long agents;
  private Long inboxes;
  private Instant seen;

  @PostConstruct
  void read() {
    show(account.getEntry());
  }

  private void show(AccountEntry entry) {
    agents = entry.limits().get(LimitName.AGENTS);
    inboxes = entry.limits().get(LimitName.INBOXES);
    seen = entry.changedAt();
  }

  /** Saves the limits, unless somebody else has changed the account meanwhile. */
  public void save() {
    AccountEntry entry = account.getEntry();
    Map<String, Long> limits = new TreeMap<>();
    put(limits, LimitName.AGENTS, agents);
    put(limits, LimitName.INBOXES, inboxes);
    AccountTerms terms = AccountTerms.of(entry).withLimits(limits);
    show(
        changes.change(
            account.getId(),
            new AccountChanges.Wanted(AccountProfile.of(entry), terms, Optional.of(seen)),
            operator.requester()));
    account.readAgain();
    notices.say("provider_account_limits.message.info.saved");
  }

  private static void put(Map<String, Long> limits, LimitName name, Long value) {
    if (value != null) {
      limits.put(name.wireName(), value);
    }
  }

  /** How many agents it may have; null for as many as it likes. */
  public Long getAgents() {
    return agents;
  }

  /** Takes how many agents it may have. */
  public void setAgents(Long agents) {
    this.agents = agents;
  }

  /** How many inboxes it may have; null for as many as it likes. */
  public Long getInboxes() {
    return inboxes;
  }

  /** Takes how many inboxes it may have. */
  public void setInboxes(Long inboxes) {
    this.inboxes = inboxes;
  }
}
