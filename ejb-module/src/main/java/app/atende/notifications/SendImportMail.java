package app.atende.notifications;

import app.atende.accounts.AccountSettings;
import app.atende.accounts.Accounts;
import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.contacts.ContactsImported;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.notifications.internal.Letter;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.MailOut;
import app.atende.notifications.internal.MailWords;
import app.atende.notifications.internal.Recipient;
import app.atende.people.User;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Tells whoever sent a table of contacts what came of it. Run twice, it sends the same mail twice.
 */
@ApplicationScoped
public class SendImportMail implements DurableListener {
  private static final String NAME = "send-import-mail";

  @Inject private Users users;
  @Inject private AgentQueries agents;
  @Inject private Accounts accounts;
  @Inject private Tenants tenants;
  @Inject private MailLinks links;
  @Inject private MailOut mail;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof ContactsImported;
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    AgentId agent = new AgentId(note.id("agent"));
    Optional<User> user = users.find(new UserId(agent.value()));
    if (user.isPresent() && agents.actor(agent, Actor.SYSTEM).isPresent()) {
      User person = user.get();
      mail.send(letter(note, person), new Recipient(person.email().value(), person.name()));
    }
  }

  private Letter letter(EventNote note, User person) {
    AccountSettings account = accounts.get(Actor.SYSTEM);
    MailWords words = MailWords.of(person.preferences().locale(), account.locale());
    String ending = note.find("failed").orElse(0L) == 0 ? "import" : "import.failed";
    return new Letter(
        words.locale(),
        words.say(ending + ".subject", account.name()),
        List.of(
            words.say("general.greeting", person.availableName()),
            words.say(ending + ".text", note.id("taken"), note.id("refused"))),
        words.say("import.button"),
        links.contactImport(tenants.current(), note.id("table")),
        words.say("import.footer", account.name()));
  }
}
