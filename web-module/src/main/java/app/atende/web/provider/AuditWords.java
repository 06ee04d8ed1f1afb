package app.atende.web.provider;

import app.atende.provisioning.AuditRow;
import app.atende.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/** What the audit's stable words mean to a reader. */
@Named("providerAuditWords")
@RequestScoped
public class AuditWords {

  private static final Set<String> KNOWN =
      Set.of(
          "account.create",
          "account.change",
          "account.suspend",
          "account.reactivate",
          "account.delete",
          "account.drop",
          "account.invite",
          "account.invite_again",
          "account.two_factor_reset",
          "account.migrate",
          "account.resume",
          "migrations.start",
          "operator.create",
          "operator.delete",
          "operator.password",
          "outbox.requeue",
          "outbox.requeue_all");

  @Inject private Words words;

  /** What was done, in words; the log's own word where there are none. */
  public String what(AuditRow row) {
    String what = row.note().what();
    return KNOWN.contains(what) ? words.say("provider_audit." + what) : what;
  }
}
