package app.atende.house.world;

import app.atende.config.TenantId;
import app.atende.house.Provider;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A company of the cast, new for each test: an administrator, her agents, and their inboxes, whose
 * conversations wait to be taken unless a test lets them go round.
 */
public final class Company {
  /** The first id of what is written by hand: room for what a test has made on the page. */
  public static final long ID_STEP = 1000;

  private final TenantId tenant;
  private final Person owner;
  private final Provider provider;
  private long attributes;
  private long roles;

  private Company(TenantId tenant, Person owner, Provider provider) {
    this.tenant = tenant;
    this.owner = owner;
    this.provider = provider;
  }

  /** Acme with its administrator Olga. */
  public static Company acme() {
    return named("Acme", "Olga");
  }

  /** Globex with its administrator Mallory, who always tries the same on Acme. */
  public static Company globex() {
    return named("Globex", "Mallory");
  }

  /** A company of this name with this administrator. */
  public static Company named(String name, String owner) {
    return of(Provider.ofTheHouse(), name, owner);
  }

  /** A company of this provider. */
  public static Company of(Provider provider, String name, String owner) {
    Person person = provider.people().register(owner, name);
    return new Company(provider.open(name, person), person, provider);
  }

  /** The account's id. */
  public long id() {
    return tenant.value();
  }

  /** The account. */
  public TenantId tenant() {
    return tenant;
  }

  /** The administrator. */
  public Person owner() {
    return owner;
  }

  /** One more agent. */
  public Person agent(String name) {
    Person person = provider.people().register(name, tenant.schema());
    provider.people().seat(tenant, person);
    return person;
  }

  /** A website inbox with these agents. */
  public Inbox website(String name, Person... members) {
    return inbox(
        name, Map.of("type", "web_widget", "website_url", "https://www.acme.example"), members);
  }

  /** Changes settings of an inbox, as the application API calls them. */
  public Inbox change(Inbox inbox, Map<String, Object> settings) {
    owner.program().send("PATCH", path("inboxes/" + inbox.id()), settings).ok();
    return inbox;
  }

  /** From now on the conversations of this inbox go round among its members. */
  public Inbox goingRound(Inbox inbox) {
    return change(inbox, Map.of("enable_auto_assignment", true));
  }

  /** An API inbox with these agents. */
  public Inbox api(String name, Person... members) {
    return inbox(name, Map.of("type", "api", "webhook_url", ""), members);
  }

  private Inbox inbox(String name, Map<String, String> channel, Person... members) {
    return inbox(owner.program(), name, channel, members);
  }

  /** An API inbox with this agent, whose gateway listens at that address. */
  public Inbox api(String name, Person member, String gateway) {
    return inbox(name, Map.of("type", "api", "webhook_url", gateway), member);
  }

  /** An API inbox, opened by this program of the administrator's. */
  public Inbox api(Client program, String name) {
    return inbox(program, name, Map.of("type", "api", "webhook_url", ""));
  }

  private Inbox inbox(Client program, String name, Map<String, String> channel, Person... members) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    body.put("channel", channel);
    body.put("enable_auto_assignment", false);
    JsonNode made = program.post(path("inboxes"), body).ok().json();
    long id = made.path("id").asLong();
    String identifier = made.path("inbox_identifier").asText("");
    Inbox inbox =
        new Inbox(
            id,
            name,
            identifier.isEmpty() ? made.path("website_token").asText() : identifier,
            made.path("hmac_token").asText(""));
    if (members.length > 0) {
      seat(inbox, members);
    }
    return inbox;
  }

  /** Makes these agents members of an inbox, as its administrator does. */
  public void seat(Inbox inbox, Person... members) {
    long[] ids = Arrays.stream(members).mapToLong(Person::id).toArray();
    owner
        .program()
        .post(path("inbox_members"), Map.of("inbox_id", inbox.id(), "user_ids", ids))
        .ok();
  }

  /** A canned response without files, as one of its agents made it. */
  public Company canned(String shortCode, String content) {
    provider.write(
        tenant,
        "INSERT INTO canned_response (version, short_code, content, created_at, updated_at)"
            + " VALUES (1, '"
            + shortCode
            + "', '"
            + content
            + "', NOW(6), NOW(6))");
    return this;
  }

  /**
   * A custom attribute, as its administrator defined it.
   *
   * @return its id: the same for the first one of each company, and so on
   */
  public long attribute(String of, String type, String name, String key) {
    attributes++;
    long id = attributes * ID_STEP;
    provider.write(
        tenant,
        "INSERT INTO attribute_definition (id, owner, attribute_key, type, name, created_at,"
            + " updated_at) VALUES (%d, '%s', '%s', '%s', '%s', NOW(6), NOW(6))"
                .formatted(id, of, key, type, name));
    return id;
  }

  /**
   * A custom role with these permissions between commas, and who has it, as its administrator made
   * it.
   *
   * @return its id: the same for the first one of each company, and so on
   */
  public long role(String name, String permissions, Person... holders) {
    roles++;
    long id = roles * ID_STEP;
    provider.write(
        tenant,
        "INSERT INTO custom_role (id, version, name, permissions, created_at, updated_at)"
            + " VALUES (%d, 1, '%s', '%s', NOW(6), NOW(6))".formatted(id, name, permissions));
    for (Person holder : holders) {
      provider.write(
          tenant,
          "UPDATE agent SET custom_role_id = %d, version = version + 1 WHERE id = %d"
              .formatted(id, holder.id()));
    }
    return id;
  }

  /**
   * A bot of the account, which is told nothing.
   *
   * @return its number
   */
  public long bot(String name) {
    return owner
        .program()
        .post(path("agent_bots"), Map.of("name", name))
        .ok()
        .json()
        .path("id")
        .asLong();
  }

  /**
   * A webhook of these events, as its administrator made it.
   *
   * @return its id
   */
  public long webhook(String url, String... events) {
    Map<String, Object> wanted = Map.of("url", url, "subscriptions", events);
    return owner
        .program()
        .post(path("webhooks"), wanted)
        .ok()
        .json()
        .at("/payload/webhook/id")
        .asLong();
  }

  /**
   * A webhook that hears nothing new, with so many deliveries whose bodies bear a mark. Its address
   * is none that may be called, so that nothing is tried twice.
   */
  public Company toldBefore(String mark, int deliveries) {
    webhook("https://" + mark + ".example/hook", "inbox_created");
    provider.write(
        tenant, "UPDATE webhook SET url = 'http://10.1.1.1/%1$s', name = '%1$s'".formatted(mark));
    provider.write(
        tenant,
        "INSERT INTO webhook_delivery (webhook_id, uuid, event, subject, body, state, tries,"
            + " next_at, give_up_at, happened_at, settled_at) SELECT w.id, CONCAT('%1$s-', seq),"
                .formatted(mark)
            + " 'message_created', 'conversation/1', '{\"content\":\"%s\"}', 'FAILED', 1, NOW(6),"
                .formatted(mark)
            + " NOW(6), NOW(6), NOW(6) FROM webhook w, seq_1_to_"
            + deliveries);
    return this;
  }

  /** An address of the application API. */
  public String path(String rest) {
    return "/api/v1/accounts/" + tenant + "/" + rest;
  }
}
