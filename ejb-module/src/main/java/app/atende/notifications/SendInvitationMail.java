package app.atende.notifications;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentInvited;
import app.atende.accounts.AgentQueries;
import app.atende.config.Settings;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.notifications.internal.Addressee;
import app.atende.notifications.internal.Addressees;
import app.atende.notifications.internal.Letter;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.MailOut;
import app.atende.notifications.internal.MailWords;
import app.atende.people.LinkPurpose;
import app.atende.people.OneTimeLinks;
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

  @Inject private Addressees addressees;
  @Inject private AgentQueries agents;
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
    addressees
        .agent(new AgentId(note.id("agent")))
        .ifPresent(agent -> mail.send(letter(note, agent), agent.recipient()));
  }

  private Letter letter(EventNote note, Addressee agent) {
    return agent.person().isConfirmed()
        ? addition(agent)
        : invitation(agent, inviter(note).orElse(agent.account()));
  }

  private Letter addition(Addressee agent) {
    MailWords words = agent.words();
    return new Letter(
        words.locale(),
        words.say("addition.subject", agent.account()),
        List.of(agent.greeting(), words.say("addition.text", agent.account(), settings.brand())),
        words.say("addition.button"),
        links.login(),
        words.say("addition.footer", agent.account()));
  }

  private Letter invitation(Addressee agent, String inviter) {
    MailWords words = agent.words();
    String token = oneTime.issueInvitation(agent.person().id(), tenants.current());
    return new Letter(
        words.locale(),
        words.say("invitation.subject", agent.account()),
        List.of(
            agent.greeting(),
            words.say("invitation.text", inviter, agent.account(), settings.brand()),
            words.say("invitation.expiry", LinkPurpose.INVITATION.lifetime.toDays())),
        words.say("invitation.button"),
        links.invitation(token),
        words.say("invitation.footer", agent.account()));
  }

  private Optional<String> inviter(EventNote note) {
    if (!Actor.Kind.AGENT.name().equals(note.causedBy().kind())) {
      return Optional.empty();
    }
    AgentId inviter = new AgentId(note.causedBy().id());
    return agents.names(List.of(inviter), Actor.SYSTEM).values().stream().findFirst();
  }
}
