package app.atende.notifications;

import app.atende.accounts.Accounts;
import app.atende.accounts.AgentId;
import app.atende.accounts.AgentInvited;
import app.atende.accounts.AgentQueries;
import app.atende.config.Settings;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.notifications.internal.Letter;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.MailOut;
import app.atende.notifications.internal.MailWords;
import app.atende.notifications.internal.Recipient;
import app.atende.people.LinkPurpose;
import app.atende.people.OneTimeLinks;
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
 * Tells a new member that he is one. Who has a password already is only told; who has none gets a
 * link to choose one. Run twice, it sends two mails, and only the link of the last one works.
 */
@ApplicationScoped
public class SendInvitationMail implements DurableListener {
  private static final String NAME = "send-invitation-mail";

  @Inject private Users users;
  @Inject private AgentQueries agents;
  @Inject private Accounts accounts;
  @Inject private OneTimeLinks oneTime;
  @Inject private Tenants tenants;
  @Inject private MailLinks links;
  @Inject private MailOut mail;
  @Inject private Settings settings;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof AgentInvited;
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    AgentId agent = new AgentId(note.id("agent"));
    Optional<User> user = users.find(new UserId(agent.value()));
    if (user.isEmpty() || agents.actor(agent, Actor.SYSTEM).isEmpty()) {
      return;
    }
    User person = user.get();
    String account = accounts.get(Actor.SYSTEM).name();
    MailWords words =
        MailWords.of(person.preferences().locale(), accounts.get(Actor.SYSTEM).locale());
    Letter letter =
        person.isConfirmed()
            ? addition(words, person, account)
            : invitation(words, person, inviter(note).orElse(account), account);
    mail.send(letter, new Recipient(person.email().value(), person.name()));
  }

  private Letter addition(MailWords words, User person, String account) {
    return new Letter(
        words.locale(),
        words.say("addition.subject", account),
        List.of(
            words.say("general.greeting", person.availableName()),
            words.say("addition.text", account, settings.brand())),
        words.say("addition.button"),
        links.login(),
        words.say("addition.footer", account));
  }

  private Letter invitation(MailWords words, User person, String inviter, String account) {
    String token = oneTime.issueInvitation(person.id(), tenants.current());
    return new Letter(
        words.locale(),
        words.say("invitation.subject", account),
        List.of(
            words.say("general.greeting", person.availableName()),
            words.say("invitation.text", inviter, account, settings.brand()),
            words.say("invitation.expiry", LinkPurpose.INVITATION.lifetime.toDays())),
        words.say("invitation.button"),
        links.invitation(token),
        words.say("invitation.footer", account));
  }

  private Optional<String> inviter(EventNote note) {
    if (!Actor.Kind.AGENT.name().equals(note.causedBy().kind())) {
      return Optional.empty();
    }
    AgentId inviter = new AgentId(note.causedBy().id());
    return agents.names(List.of(inviter), Actor.SYSTEM).values().stream().findFirst();
  }
}
