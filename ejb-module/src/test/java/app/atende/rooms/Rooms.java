package app.atende.rooms;

import app.atende.accounts.AgentId;
import app.atende.channels.outbound.TestWatch;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.conversations.InboundMessage;
import app.atende.conversations.Intake;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.ReceivedMessage;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.control.RequestContextController;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Acme's rooms with the cast: Olga the administrator; Ada and Ben, agents of the inbox Support; the
 * inbox Sales without them; Carla, who writes in. A test class that registers them as an extension
 * closes them at its end.
 */
public final class Rooms implements AutoCloseable, AfterAllCallback {

  /** Administrator. */
  public static final Actor OLGA = Actor.agent(1, Role.ADMINISTRATOR, "Olga");

  /** Agent of the inbox Support. */
  public static final Actor ADA = Actor.agent(2, Role.AGENT, "Ada");

  /** Agent of the inbox Support. */
  public static final Actor BEN = Actor.agent(3, Role.AGENT, "Ben");

  /** A website. */
  public static final InboxId SUPPORT = new InboxId(1);

  /** A programming interface, of which Ada and Ben are no members. */
  public static final InboxId SALES = new InboxId(2);

  private final AccountSchema schema = new AccountSchema();
  private final StatementCount statements = new StatementCount();
  private final Units units = new Units(schema.source(), statements);
  private final WeldContainer beans;

  /** Opens the rooms of a fresh account. */
  public Rooms(Class<?>... further) {
    Weld weld =
        new Weld()
            .disableDiscovery()
            .containerId("rooms-" + schema.tenant())
            .addServices(new PersistenceInjection(units.standIn()));
    RoomBeans.all().forEach(weld::addBeanClass);
    weld.addBeanClasses(
        Tenants.class, Now.class, TestSettings.class, TestDirectory.class, TestWatch.class);
    weld.addBeanClasses(further);
    beans = weld.initialize();
    seed();
  }

  private void seed() {
    String at = "'2026-11-01 12:00:00'";
    schema.run(
        "INSERT INTO account (id, name, locale, time_zone, created_at) VALUES ("
            + schema.tenant()
            + ", 'Acme', 'pt_BR', 'America/Sao_Paulo', "
            + at
            + ")",
        "INSERT INTO agent (id, name, email, role, created_at) VALUES"
            + " (1, 'Olga', 'olga@acme.example', 'ADMINISTRATOR', NOW(6)),"
            + " (2, 'Ada', 'ada@acme.example', 'AGENT', NOW(6)),"
            + " (3, 'Ben', 'ben@acme.example', 'AGENT', NOW(6))",
        "INSERT INTO inbox (id, name, channel_type, time_zone, created_at) VALUES"
            + " (1, 'Support', 'WEBSITE', 'America/Sao_Paulo', NOW(6)),"
            + " (2, 'Sales', 'API', 'America/Sao_Paulo', NOW(6))",
        "INSERT INTO website_channel (inbox_id, website_token, website_url, hmac_secret)"
            + " VALUES (1, 'token', 'https://acme.example', '')",
        "INSERT INTO api_channel (inbox_id, identifier, webhook_secret, hmac_secret)"
            + " VALUES (2, 'identifier', '', '')",
        "INSERT INTO inbox_member (inbox_id, agent_id) VALUES (1, 2), (1, 3)");
  }

  /** A bean of a room. */
  public <T> T get(Class<T> type) {
    return beans.select(type).get();
  }

  /** Does the work for Acme in one transaction. */
  public <T> T call(Callable<T> work) {
    return get(Tenants.class).call(schema.tenant(), () -> units.call(work));
  }

  /** The same, with a request of its own, as the server calls a front desk. */
  public <T> T callInRequest(Callable<T> work) {
    RequestContextController request = get(RequestContextController.class);
    request.activate();
    try {
      return call(work);
    } finally {
      request.deactivate();
    }
  }

  /** Does the work for Acme in one transaction. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  /** Carla is at Support, under the source id {@code carla}. */
  public ContactSession carla() {
    return arrive("carla", "Carla");
  }

  /** Somebody is at Support. */
  public ContactSession arrive(String sourceId, String name) {
    Arrival arrival = Arrival.known(SUPPORT, sourceId, ContactProfile.EMPTY.withName(name));
    return call(() -> get(Contacts.class).arrive(arrival, Actor.SYSTEM));
  }

  /** Somebody writes to Support. */
  public ReceivedMessage write(ContactSession session, String words) {
    InboundMessage message = InboundMessage.from(session, MessageDraft.of(words));
    return call(() -> get(Intake.class).receive(message, session.actor()));
  }

  /** What a query finds in Acme's schema, in the thread's unit of work if there is one. */
  public List<?> ask(String sql) {
    return units.standIn().createNativeQuery(sql).getResultList();
  }

  /** Runs a script of the accounts once more, which does no harm. */
  public void again(String script) {
    schema.runScript(script);
  }

  /** Runs SQL against Acme's schema. */
  public void sql(String... sql) {
    schema.run(sql);
  }

  /** What was sent to the database. */
  public StatementCount statements() {
    return statements;
  }

  /** Acme. */
  public TenantId acme() {
    return schema.tenant();
  }

  /** An agent's id. */
  public static AgentId idOf(Actor agent) {
    return new AgentId(agent.id());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    beans.close();
    units.close();
  }
}
