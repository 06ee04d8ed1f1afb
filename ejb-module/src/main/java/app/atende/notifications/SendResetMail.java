package app.atende.notifications;

import app.atende.config.Settings;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.notifications.internal.Addressee;
import app.atende.notifications.internal.Letter;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.MailOut;
import app.atende.notifications.internal.MailWords;
import app.atende.people.HouseWork;
import app.atende.people.LinkPurpose;
import app.atende.people.Membership;
import app.atende.people.Memberships;
import app.atende.people.OneTimeLinks;
import app.atende.people.User;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Sends the link with which a forgotten password is replaced. A request for an address that nobody
 * has comes here too, so that asking costs the same, and ends here. Run twice, it sends two mails,
 * and only the link of the last one works.
 */
@ApplicationScoped
public class SendResetMail implements DurableListener {
  @Inject private Users users;
  @Inject private Memberships memberships;
  @Inject private TenantDirectory directory;
  @Inject private OneTimeLinks oneTime;
  @Inject private MailLinks links;
  @Inject private MailOut mail;
  @Inject private Settings settings;

  @Override
  public String name() {
    return HouseWork.SEND_RESET_MAIL.listener;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return false;
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    long id = note.id("user");
    if (id > 0) {
      users.find(new UserId(id)).ifPresent(this::send);
    }
  }

  private void send(User person) {
    MailWords words = MailWords.of(person.preferences().locale(), localeOfAccount(person));
    Addressee reader = new Addressee(person, words, settings.brand());
    String token = oneTime.issueReset(person.id());
    Letter letter =
        new Letter(
            words.locale(),
            words.say("reset.subject", settings.brand()),
            List.of(
                reader.greeting(),
                words.say("reset.text", settings.brand()),
                words.say("reset.expiry", LinkPurpose.RESET.lifetime.toMinutes())),
            words.say("reset.button"),
            links.reset(token),
            words.say("reset.footer"));
    mail.send(letter, reader.recipient());
  }

  private String localeOfAccount(User person) {
    return memberships.of(person.id()).stream()
        .map(Membership::account)
        .flatMap(account -> directory.find(account.id()).stream())
        .map(AccountEntry::locale)
        .findFirst()
        .orElse(null);
  }
}
