package app.atende.notifications;

import app.atende.accounts.AgentId;
import app.atende.contacts.ContactsExported;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.notifications.internal.Addressee;
import app.atende.notifications.internal.Addressees;
import app.atende.notifications.internal.Letter;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.MailOut;
import app.atende.notifications.internal.MailWords;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Tells whoever had a program ask for a table of contacts where it is. The link asks him to be
 * logged in. Run twice, it sends the same mail twice.
 */
@ApplicationScoped
public class SendExportMail implements DurableListener {
  private static final String NAME = "send-export-mail";

  /** How long the table is there, as people are told. */
  private static final int DAYS = 7;

  @Inject private Addressees addressees;
  @Inject private Tenants tenants;
  @Inject private MailLinks links;
  @Inject private MailOut mail;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof ContactsExported;
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    addressees
        .agent(new AgentId(note.id("agent")))
        .ifPresent(agent -> mail.send(letter(note, agent), agent.recipient()));
  }

  private Letter letter(EventNote note, Addressee agent) {
    MailWords words = agent.words();
    String ending = note.find("failed").orElse(0L) == 0 ? "export" : "export.failed";
    return new Letter(
        words.locale(),
        words.say(ending + ".subject", agent.account()),
        List.of(agent.greeting(), words.say(ending + ".text", note.id("rows"), DAYS)),
        words.say(ending + ".button"),
        links.contactExport(tenants.current(), note.id("table")),
        words.say("export.footer", agent.account()));
  }
}
