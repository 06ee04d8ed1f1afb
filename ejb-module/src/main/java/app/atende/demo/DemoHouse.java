package app.atende.demo;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentInvitation;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.Agents;
import app.atende.config.Settings;
import app.atende.config.TenantId;
import app.atende.demo.internal.DemoAccount;
import app.atende.demo.internal.DemoCatalog;
import app.atende.demo.internal.DemoPlayer;
import app.atende.demo.internal.DemoStage;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxEdit;
import app.atende.inboxes.InboxHours;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxManners;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSummary;
import app.atende.inboxes.Inboxes;
import app.atende.inboxes.WeekHours;
import app.atende.people.EmailAddress;
import app.atende.people.NewUser;
import app.atende.people.Operators;
import app.atende.people.User;
import app.atende.people.Users;
import app.atende.provisioning.AccountLifecycle;
import app.atende.provisioning.AccountRequest;
import app.atende.provisioning.Requester;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Furnishes the demo: Acme and Globex with their people, inboxes, teams, labels, canned responses,
 * custom attributes and a week of conversations, and the provider's operator. He comes last: where
 * he is, all of it is done, and it is never done again. Broken off in the middle, the next start
 * goes on.
 */
@ApplicationScoped
public class DemoHouse {
  private static final Logger LOG = LoggerFactory.getLogger(DemoHouse.class);
  private static final EmailAddress OPERATOR = EmailAddress.of("operador@provedor.example");
  private static final Requester WHO = Requester.local("demo");

  @Inject private Settings settings;
  @Inject private TenantDirectory directory;
  @Inject private AccountLifecycle lifecycle;
  @Inject private Tenants tenants;
  @Inject private Users users;
  @Inject private Operators operators;
  @Inject private Agents agents;
  @Inject private AgentQueries agentQueries;
  @Inject private Inboxes inboxes;
  @Inject private InboxQueries inboxQueries;
  @Inject private DemoCatalog catalog;
  @Inject private DemoPlayer player;

  /**
   * Furnishes what is not there yet; does nothing unless the operator of the server wants a demo
   * and gave it a password.
   */
  public void furnish() {
    if (!settings.demo() || settings.demoPassword().isEmpty()) {
      return;
    }
    if (operators.find(OPERATOR).isPresent()) {
      return;
    }
    String password = settings.demoPassword().get();
    LOG.info("demo: furnishing");
    for (DemoAccount account : DemoAccount.all()) {
      furnish(account, password);
    }
    operators.create(OPERATOR, "Operador", password);
    LOG.info("demo: furnished");
  }

  private void furnish(DemoAccount demo, String password) {
    User owner = user(demo.owner(), password);
    AccountEntry entry =
        directory
            .findBySlug(demo.slug())
            .orElseGet(() -> lifecycle.create(request(demo, owner), WHO));
    TenantId tenant = entry.id();
    int played =
        tenants.call(
            tenant,
            () -> {
              catalog.fill(demo);
              DemoStage stage = stage(demo, password);
              catalog.team(demo, stage.agents());
              int conversations = player.play(demo.slug(), stage, entry.timeZone());
              if (conversations > 0) {
                openWebsite(demo.website());
              }
              return conversations;
            });
    LOG.info("demo: {} is account {}, {} conversations", demo.name(), tenant, played);
  }

  private static AccountRequest request(DemoAccount demo, User owner) {
    return AccountRequest.named(demo.name())
        .withSlug(demo.slug())
        .withOwner(
            new AccountRequest.Owner(
                owner.id().value(), owner.name(), owner.email().value(), true));
  }

  private User user(DemoAccount.Person person, String password) {
    EmailAddress email = EmailAddress.of(person.email());
    return users
        .find(email)
        .orElseGet(() -> users.create(new NewUser(email, person.name(), null, password)));
  }

  private DemoStage stage(DemoAccount demo, String password) {
    Map<String, Actor> actors = new HashMap<>();
    Set<AgentId> members = new LinkedHashSet<>();
    for (DemoAccount.Person person : demo.people()) {
      AgentId id = agent(person, password);
      members.add(id);
      actors.put(person.shortName(), agentQueries.actor(id, Actor.SYSTEM).orElseThrow());
    }
    return new DemoStage(
        Map.of("site", website(demo, members), "api", programs(demo, members)), actors);
  }

  private AgentId agent(DemoAccount.Person person, String password) {
    AgentId id = new AgentId(user(person, password).id().value());
    if (agentQueries.actor(id, Actor.SYSTEM).isEmpty()) {
      Role role = person.role();
      return agents.invite(
          AgentInvitation.quietly(person.name(), person.email(), role), Actor.SYSTEM);
    }
    return id;
  }

  private InboxId website(DemoAccount demo, Set<AgentId> members) {
    return existing(demo.website().name())
        .orElseGet(
            () -> {
              InboxId id =
                  inboxes.createWebsite(
                      demo.website().name(),
                      demo.website().look(),
                      DemoHouse::leftToBeTaken,
                      Actor.SYSTEM);
              inboxes.setMembers(id, members, Actor.SYSTEM);
              return id;
            });
  }

  private InboxId programs(DemoAccount demo, Set<AgentId> members) {
    return existing(demo.apiInbox())
        .orElseGet(
            () -> {
              InboxId id =
                  inboxes.createApi(demo.apiInbox(), null, DemoHouse::leftToBeTaken, Actor.SYSTEM);
              inboxes.setMembers(id, members, Actor.SYSTEM);
              return id;
            });
  }

  /** Whoever writes to the demo himself is greeted; what was played before went without. */
  private void openWebsite(DemoAccount.Website website) {
    InboxDetail inbox = inboxQueries.get(existing(website.name()).orElseThrow(), Actor.SYSTEM);
    InboxManners manners =
        inbox
            .manners()
            .greetingWith(website.greeting())
            .keeping(
                InboxHours.counting(WeekHours.ofNew(), website.away()), inbox.manners().timeZone());
    inboxes.change(inbox.edit().behaving(manners), Actor.SYSTEM);
  }

  /** Whoever tries the demo finds something in every tab, also after the first one has come. */
  private static InboxEdit leftToBeTaken(InboxDetail inbox) {
    return inbox.edit().behaving(inbox.manners().goingRound(false));
  }

  private Optional<InboxId> existing(String name) {
    return inboxQueries.list(Actor.SYSTEM).stream()
        .filter(inbox -> inbox.name().equals(name))
        .map(InboxSummary::id)
        .findFirst();
  }
}
