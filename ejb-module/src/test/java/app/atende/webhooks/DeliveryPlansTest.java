package app.atende.webhooks;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import app.atende.webhooks.internal.DeliveryDesk;
import app.atende.webhooks.internal.DeliveryEndStore;
import app.atende.webhooks.internal.PerishedDeliveryStore;
import app.atende.webhooks.internal.UndeliveredStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A log of a busy month is read and worked off by its indexes. */
class DeliveryPlansTest {

  private static final String BOUND = "\n\tbind => [";

  /** An account has few webhooks, and is one. */
  private static final Set<String> SMALL = Set.of("ac", "w", "webhook");

  @RegisterExtension private static final Rooms rooms = new Rooms();

  private WebhookId webhook;

  @BeforeEach
  void aBusyMonth() {
    Hooks hooks = new Hooks(rooms);
    hooks.clear();
    webhook = hooks.create("https://hooks.example/", HookEvent.usual()).id();
    rooms.sql(
        "INSERT INTO webhook_delivery (webhook_id, uuid, event, subject, conversation_id, state,"
            + " next_at, give_up_at, happened_at) SELECT 1 + seq % 5, UUID(), 'message_created',"
            + " CONCAT('conversation/', seq % 700), seq % 700,"
            + " ELT(1 + (seq % 40 = 0), 'DELIVERED', 'WAITING'), NOW(6) - INTERVAL seq SECOND,"
            + " NOW(6) + INTERVAL 1 DAY, NOW(6) - INTERVAL seq SECOND FROM seq_1_to_20000",
        "ANALYZE TABLE webhook_delivery");
  }

  @Test
  void claimingReadsOnlyWhatIsDueAndInItsOrder() {
    assertPlain(
        () -> rooms.get(DeliveryDesk.class).claim(webhook).isPresent(), "SELECT d.id, d.uuid");
  }

  @Test
  void askingWhetherAnythingIsDueReadsAnIndex() {
    assertPlain(
        () -> rooms.get(DeliveryDesk.class).isDue(webhook, Optional.empty()), "SELECT 1 FROM");
  }

  @Test
  void whatIsGivenUpAtAnInboxIsReadFromAnIndex() {
    DeliveryEndStore store = rooms.get(DeliveryEndStore.class);
    Instant before = Instant.parse("2030-01-01T00:00:00Z");
    assertPlain(() -> store.late(webhook, before, 1000).isEmpty(), "SELECT id, event FROM");
    assertPlain(() -> store.waitingForNobody(webhook, 500).isEmpty(), "SELECT id, event FROM");
    assertPlain(
        () -> rooms.get(UndeliveredStore.class).find(new DeliveryId(40)).isEmpty(),
        "SELECT c.display_id");
    assertPlain(
        () -> rooms.get(UndeliveredStore.class).findUnreached(new DeliveryId(40)).isEmpty(),
        "SELECT c.id FROM webhook_delivery");
  }

  @Test
  void thePartsOfTheLogAreReadFromTheirIndex() {
    WebhookDeliveries desk = rooms.get(WebhookDeliveries.class);
    DeliveryLook all = new DeliveryLook(null, null, 15_000L, 50);
    DeliveryLook failed = new DeliveryLook(DeliveryState.WAITING, null, 15_000L, 50);
    assertPlain(() -> desk.list(webhook, all, OLGA).next() != null, "SELECT d.id");
    DeliveryLook told = new DeliveryLook(null, HookEvent.MESSAGE_CREATED, 15_000L, 50);
    assertPlain(() -> desk.list(webhook, failed, OLGA).next() != null, "SELECT d.id");
    assertPlain(() -> desk.list(webhook, told, OLGA).next() != null, "SELECT d.id");
    assertPlain(() -> rooms.get(Webhooks.class).list(OLGA).isEmpty(), "SELECT w.id");
  }

  @Test
  void theOldOnesAreFoundByTheirAge() {
    Instant longAgo = Instant.EPOCH;
    rooms.statements().clear();
    rooms.call(() -> rooms.get(PerishedDeliveryStore.class).dropBefore(longAgo, 500));
    assertThat(complaints("DELETE FROM webhook_delivery")).isEmpty();
  }

  private void assertPlain(Callable<Boolean> work, String statement) {
    rooms.statements().clear();
    rooms.call(work);
    assertThat(complaints(statement)).as(statement).isEmpty();
  }

  /** Lines of the plan that read the whole log or sort it. */
  private List<String> complaints(String beginning) {
    String logged =
        rooms.statements().statements().stream()
            .filter(sql -> sql.startsWith(beginning))
            .findFirst()
            .orElseThrow();
    List<String> wrong = new ArrayList<>();
    for (Object line : rooms.call(() -> rooms.ask("EXPLAIN " + filled(logged)))) {
      Row row = Row.of(line);
      row.text();
      row.text();
      String table = row.text();
      String type = row.text();
      row.text();
      String key = row.text();
      row.text();
      row.text();
      String read = row.text();
      String extra = row.text();
      boolean large = table != null && !SMALL.contains(table);
      boolean whole = key == null || "ALL".equals(type);
      if (large && (whole || extra != null && extra.contains("filesort"))) {
        wrong.add(table + " " + type + " " + key + " " + read + " " + extra);
      }
    }
    return wrong;
  }

  private static String filled(String logged) {
    int end = logged.indexOf(BOUND);
    if (end < 0) {
      return logged;
    }
    String text = logged.substring(end + BOUND.length(), logged.lastIndexOf(']'));
    List<String> values = new ArrayList<>(Arrays.asList(text.split(", ", -1)));
    StringBuilder statement = new StringBuilder();
    for (char c : logged.substring(0, end).toCharArray()) {
      statement.append(c == '?' ? "'" + values.remove(0) + "'" : String.valueOf(c));
    }
    return statement.toString();
  }
}
