package app.atende.accounts;

import app.atende.accounts.internal.Account;
import app.atende.accounts.internal.AccountStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.people.EmailAddress;
import app.atende.people.Users;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The front desk for the account's own settings. */
@Stateless
public class Accounts {
  @Inject private AccountStore store;
  @Inject private AccountGate gate;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /** The settings of the bound account. Everybody who is in may know them. */
  public AccountSettings get(Actor actor) {
    return store.get().settings();
  }

  /**
   * Changes the settings. The directory of the provider follows ({@link MirrorSettings}).
   *
   * @throws DomainException {@code STALE_EDIT}, {@code NAME_REQUIRED}, {@code UNKNOWN_LOCALE},
   *     {@code UNKNOWN_TIME_ZONE}, {@code EMAIL_INVALID}, {@code NOT_PERMITTED}; what {@link
   *     AutoResolve#checked} refuses
   */
  public void change(AccountEdit edit, Actor actor) {
    AccountEdit checked = checked(edit);
    gate.enter(Permission.ACCOUNT_MANAGE, actor);
    Account account = store.get();
    if (account.version() != edit.version()) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    AccountSettings before = account.settings();
    account.change(checked);
    audit.note(note(before, checked), actor);
    events.publish(new AccountChanged(now.instant(), actor.cause()));
    if (!before.rules().autoResolve().equals(checked.rules().autoResolve())) {
      lookForIdle(account, checked.rules().autoResolve(), actor);
    }
  }

  private static AuditNote note(AccountSettings before, AccountEdit after) {
    AutoResolve was = before.rules().autoResolve();
    AutoResolve is = after.rules().autoResolve();
    return AuditNote.of("account_changed", "account", before.id())
        .named(after.name())
        .changed("name", before.name(), after.name())
        .changed("locale", before.locale(), after.locale())
        .changed("time_zone", before.timeZone().getId(), after.timeZone())
        .changed("support_email", before.supportEmail(), after.supportEmail())
        .changed("auto_resolve_minutes", was.minutes(), is.minutes())
        .changed("auto_resolve_message", was.message(), is.message())
        .changed("auto_resolve_spares", was.sparesUnattended(), is.sparesUnattended())
        .changed(
            "agents_assign_others",
            before.rules().agentsAssignOthers(),
            after.rules().agentsAssignOthers())
        .changed("labels_carried", before.rules().labelsCarried(), after.rules().labelsCarried())
        .changed("pending_kept", before.rules().pendingKept(), after.rules().pendingKept());
  }

  /** At once, so that a shorter time holds at once; the alarm of before rings for nothing. */
  private void lookForIdle(Account account, AutoResolve rule, Actor actor) {
    Instant at = now.instant().truncatedTo(ChronoUnit.MILLIS);
    account.lookForIdle(rule.isOn() ? at : null);
    if (rule.isOn()) {
      events.publish(new IdleLookSet(at, actor.cause(), at));
    }
  }

  private static AccountEdit checked(AccountEdit edit) {
    if (!Users.LOCALES.contains(edit.locale())) {
      throw DomainException.at("locale", ErrorCode.UNKNOWN_LOCALE, edit.locale());
    }
    String support = Words.optional("support_email", edit.supportEmail(), 254);
    return new AccountEdit(
        edit.version(),
        Words.required("name", edit.name()),
        edit.locale(),
        zone(edit.timeZone()),
        support == null ? null : address(support),
        edit.rules().resolving(edit.rules().autoResolve().checked()));
  }

  private static String address(String typed) {
    return EmailAddress.find(typed)
        .orElseThrow(() -> DomainException.at("support_email", ErrorCode.EMAIL_INVALID))
        .value();
  }

  private static String zone(String name) {
    if (name == null || !ZoneId.getAvailableZoneIds().contains(name)) {
      throw DomainException.at("time_zone", ErrorCode.UNKNOWN_TIME_ZONE, name);
    }
    return name;
  }
}
