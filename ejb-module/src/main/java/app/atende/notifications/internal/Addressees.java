package app.atende.notifications.internal;

import app.atende.accounts.AccountSettings;
import app.atende.accounts.Accounts;
import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.people.User;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds those to whom the house writes, as they are when it writes. */
@ApplicationScoped
public class Addressees {

  @Inject private Users users;
  @Inject private AgentQueries agents;
  @Inject private Accounts accounts;

  /** The person behind an agent of the bound account; empty when he is none any more. */
  public Optional<Addressee> agent(AgentId agent) {
    Optional<User> person = users.find(new UserId(agent.value()));
    return person.isPresent() && agents.actor(agent, Actor.SYSTEM).isPresent()
        ? person.map(user -> of(user, accounts.get(Actor.SYSTEM)))
        : Optional.empty();
  }

  /**
   * The person behind somebody of whom it is known already that he may hear of this account; empty
   * when there is no such person any more.
   */
  public Optional<Addressee> known(AgentId agent, AccountSettings account) {
    return users.find(new UserId(agent.value())).map(user -> of(user, account));
  }

  private static Addressee of(User person, AccountSettings account) {
    MailWords words = MailWords.of(person.preferences().locale(), account.locale());
    return new Addressee(person, words, account.name());
  }
}
