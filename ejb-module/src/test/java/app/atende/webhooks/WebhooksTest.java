package app.atende.webhooks;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.inboxes.InboxDeleted;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators say who is told what (S12.1 to S12.5, 6.17, X1). */
class WebhooksTest {

  @RegisterExtension private static final Rooms rooms = new Rooms();

  private static final String URL = "https://hooks.example/atende";

  @BeforeEach
  void open() {
    new Hooks(rooms).clear();
  }

  private WebhookSecret create(String url, Actor actor) {
    return create(WebhookEdit.of(url, HookEvent.usual()), actor);
  }

  private WebhookSecret create(WebhookEdit edit, Actor actor) {
    return rooms.callInRequest(() -> rooms.get(Webhooks.class).create(edit, actor));
  }

  private WebhookSummary get(WebhookId id) {
    return rooms.call(() -> rooms.get(Webhooks.class).get(id, OLGA));
  }

  private void change(WebhookId id, long version, WebhookEdit edit) {
    rooms.callInRequest(
        () -> {
          rooms.get(Webhooks.class).change(id, version, edit, OLGA);
          return null;
        });
  }

  private void refused(ErrorCode code, String field, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field().orElse(null)).isEqualTo(field);
            });
  }

  @Test
  void aWebhookIsKeptWithWhatItWantsAndItsSecretIsSealed() {
    WebhookEdit edit =
        new WebhookEdit(" " + URL + " ", " n8n ", Set.of(HookEvent.MESSAGE_CREATED), SALES, true);
    WebhookSecret made = create(edit, OLGA);
    WebhookSummary kept = get(made.id());
    assertThat(kept.edit())
        .isEqualTo(new WebhookEdit(URL, "n8n", Set.of(HookEvent.MESSAGE_CREATED), SALES, true));
    assertThat(kept.last()).isNull();
    assertThat(made.secret()).hasSizeGreaterThan(30);
    byte[] sealed =
        rooms.call(() -> Row.of(rooms.ask("SELECT secret FROM webhook").get(0)).bytes());
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(made.secret());
    assertThat(rooms.call(() -> rooms.get(Webhooks.class).secrets(OLGA)))
        .containsEntry(made.id(), made.secret());
  }

  @Test
  void onlyAdministratorsMayDoAnythingWithIt() {
    WebhookId id = create(URL, OLGA).id();
    Webhooks desk = rooms.get(Webhooks.class);
    refused(ErrorCode.NOT_PERMITTED, null, () -> create("https://other.example/", ADA));
    refused(ErrorCode.NOT_PERMITTED, null, () -> rooms.call(() -> desk.list(ADA)));
    refused(ErrorCode.NOT_PERMITTED, null, () -> rooms.call(() -> desk.get(id, ADA)));
    refused(ErrorCode.NOT_PERMITTED, null, () -> rooms.call(() -> desk.secrets(ADA)));
    refused(
        ErrorCode.NOT_PERMITTED, null, () -> rooms.callInRequest(() -> desk.rotateSecret(id, ADA)));
    refused(
        ErrorCode.NOT_PERMITTED,
        null,
        () ->
            rooms.callInRequest(
                () -> {
                  desk.delete(id, ADA);
                  return null;
                }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://hooks.example/",
        "javascript:alert(1)",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::ffff:10.0.0.1]/",
        "http://2130706433/",
        "http://user@hooks.example/",
        "http://hooks.example:22/",
        "/relative"
      })
  void anAddressThatMayNotBeCalledIsRefused(String url) {
    refused(ErrorCode.URL_INVALID, "url", () -> create(url, OLGA));
  }

  @Test
  void whatCannotBeIsNamed() {
    WebhookId id = create(URL, OLGA).id();
    refused(ErrorCode.VALUE_TAKEN, "url", () -> create(URL, OLGA));
    refused(
        ErrorCode.VALUE_REQUIRED,
        "subscriptions",
        () -> create(WebhookEdit.of("https://a.example/", Set.of()), OLGA));
    refused(
        ErrorCode.VALUE_TOO_LONG,
        "name",
        () ->
            create(
                new WebhookEdit(
                    "https://a.example/", "n".repeat(101), HookEvent.usual(), null, true),
                OLGA));
    refused(
        ErrorCode.INBOX_NOT_FOUND,
        "inbox_id",
        () ->
            create(
                new WebhookEdit(
                    "https://a.example/", null, HookEvent.usual(), new InboxId(99), true),
                OLGA));
    refused(
        ErrorCode.STALE_EDIT,
        null,
        () -> change(id, 99, WebhookEdit.of("https://b.example/", HookEvent.usual())));
  }

  @Test
  void whatIsChangedStandsInTheAuditLogWithoutSecrets() {
    WebhookSecret made = create(URL, OLGA);
    WebhookEdit edit = new WebhookEdit(URL, "n8n", Set.of(HookEvent.CONTACT_CREATED), null, false);
    change(made.id(), get(made.id()).version(), edit);
    change(made.id(), -1, edit);
    WebhookSecret fresh =
        rooms.callInRequest(() -> rooms.get(Webhooks.class).rotateSecret(made.id(), OLGA));
    assertThat(fresh.secret()).isNotEqualTo(made.secret());
    String log =
        rooms
            .call(
                () ->
                    rooms.ask(
                        "SELECT CONCAT(what, ' ', COALESCE(detail, '')) FROM audit_entry"
                            + " ORDER BY id"))
            .toString();
    assertThat(log)
        .contains("webhook_created", "webhook_changed", "webhook_secret_rotated", "n8n")
        .doesNotContain(made.secret(), fresh.secret());
    assertThat(log.split("webhook_changed")).as("the second change was none").hasSize(2);
  }

  @Test
  void allAreListedInTwoStatements() {
    create("https://a.example/", OLGA);
    create("https://b.example/", OLGA);
    rooms.statements().clear();
    assertThat(rooms.call(() -> rooms.get(Webhooks.class).list(OLGA)))
        .extracting(hook -> hook.edit().url())
        .containsExactly("https://a.example/", "https://b.example/");
    assertThat(rooms.statements().statements()).hasSize(2);
  }

  @Test
  void twoAccountsWithTheSameNumbersHearOnlyTheirOwn() {
    try (Rooms globex = new Rooms()) {
      WebhookId ours = create(URL, OLGA).id();
      WebhookId theirs =
          new Hooks(globex).create("https://globex.example/", HookEvent.usual()).id();
      assertThat(theirs).isEqualTo(ours);
      rooms.write(rooms.carla(), "Olá");
      assertThat(new Hooks(globex).log(theirs)).isEmpty();
      assertThat(new Hooks(globex).notes("deliver-webhooks")).isEmpty();
      assertThat(new Hooks(rooms).log(ours)).isNotEmpty();
      assertThat(new Hooks(globex).summary(theirs).edit().url())
          .isEqualTo("https://globex.example/");
    }
  }

  @Test
  void anInboxThatIsDeletedIsNotShownBesideItAndStopsNoChange() {
    WebhookId webhook = create(URL, OLGA).id();
    rooms.sql("UPDATE webhook SET inbox_id = 4711");
    InboxId gone = new InboxId(4711);
    Instant at = rooms.get(Now.class).instant();
    rooms.run(() -> rooms.get(Events.class).publish(new InboxDeleted(gone, at, OLGA.cause())));
    assertThat(get(webhook).edit().inbox()).isNull();
  }
}
