package app.atende.webhooks;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.rooms.Rooms;
import app.atende.webhooks.internal.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox only wakes the lane; what a dead node left behind is looked for again. */
class DeliverWebhooksTest implements RunsTwiceContract {

  private Rooms rooms;
  private Hooks hooks;
  private WebhookId webhook;
  private DisplayId conversation;
  private EventNote note;

  /** Stands where the lane would. */
  @ApplicationScoped
  public static class Ear {
    private final List<Target> woken = new CopyOnWriteArrayList<>();

    void hear(@Observes Target target) {
      woken.add(target);
    }

    List<Target> woken() {
      return woken;
    }
  }

  @BeforeEach
  void open() {
    rooms = new Rooms(Ear.class);
    hooks = new Hooks(rooms);
    conversation = rooms.write(rooms.carla(), "Olá").conversation();
    webhook = hooks.create("https://hooks.example/", Set.of(HookEvent.MESSAGE_CREATED)).id();
    hooks.reply(conversation, "Bom dia");
    note = hooks.notes("deliver-webhooks").get(0);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Override
  public void runOnce() {
    rooms.run(() -> listener().handle(note));
  }

  @Override
  public DurableListener listener() {
    return rooms.get(DeliverWebhooks.class);
  }

  /** How many rows there are; the lane may be woken as often as anybody likes. */
  @Override
  public Object outcome() {
    return hooks.notes("deliver-webhooks").size();
  }

  @Test
  void itCallsNobodyAndLeavesARowThatLooksOnceMore() {
    runOnce();
    assertThat(rooms.get(Ear.class).woken()).containsExactly(new Target(rooms.acme(), webhook));
    assertThat(outcome()).as("the row of the event and the one that looks again").isEqualTo(2);
    assertThat(
            hooks.count(
                "SELECT COUNT(*) FROM atenderelay.outbox WHERE account_id = "
                    + rooms.acme()
                    + " AND available_at > UTC_TIMESTAMP(6) + INTERVAL 2 MINUTE"))
        .isEqualTo(1);
    rooms.get(Now.class).pass(Duration.ofMinutes(2));
    runOnce();
    assertThat(outcome()).as("the old one is nearly used up").isEqualTo(3);
  }

  @Test
  void howeverMuchHappensInOneTransactionEachWebhookIsCalledForOnce() {
    hooks.create("https://other.example/", Set.of(HookEvent.MESSAGE_CREATED));
    rooms.sql("DELETE FROM atenderelay.outbox WHERE account_id = " + rooms.acme());
    rooms.run(
        () -> {
          say("um");
          say("dois");
          say("três");
        });
    assertThat(hooks.log(webhook)).as("with the one from before").hasSize(4);
    assertThat(hooks.notes("deliver-webhooks"))
        .extracting(called -> called.id(WebhookDue.WEBHOOK))
        .as("one for each of the two webhooks")
        .hasSize(2)
        .doesNotHaveDuplicates();
    rooms.run(() -> say("quatro"));
    assertThat(hooks.notes("deliver-webhooks")).as("the next transaction calls again").hasSize(4);
  }

  private void say(String words) {
    rooms.get(Conversations.class).reply(conversation, MessageDraft.of(words), OLGA);
  }

  @Test
  void whereNothingIsDueNobodyIsWoken() {
    rooms.sql("UPDATE webhook_delivery SET state = 'DELIVERED'");
    runOnce();
    assertThat(rooms.get(Ear.class).woken()).isEmpty();
    assertThat(outcome()).isEqualTo(1);
  }

  @Test
  void aPausedWebhookIsNotWoken() {
    rooms.sql("UPDATE webhook SET paused_until = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR");
    runOnce();
    assertThat(rooms.get(Ear.class).woken()).isEmpty();
  }
}
