package app.atende.webhooks;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.conversations.DisplayId;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.rooms.Rooms;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EndWebhookTest implements RunsTwiceContract {

  @RegisterExtension private static final Rooms rooms = new Rooms();

  private Hooks hooks;
  private WebhookId webhook;

  @BeforeEach
  void open() {
    hooks = new Hooks(rooms);
    hooks.clear();
    DisplayId conversation = rooms.write(rooms.carla(), "Olá").conversation();
    webhook = hooks.create("https://hooks.example/", Set.of(HookEvent.MESSAGE_CREATED)).id();
    hooks.reply(conversation, "1");
    hooks.reply(conversation, "2");
    switchTo(false);
  }

  private void switchTo(boolean on) {
    WebhookSummary now = hooks.summary(webhook);
    WebhookEdit edit =
        new WebhookEdit(now.edit().url(), now.edit().name(), now.edit().events(), null, on);
    rooms.callInRequest(
        () -> {
          rooms.get(Webhooks.class).change(webhook, now.version(), edit, OLGA);
          return null;
        });
  }

  @Override
  public void runOnce() {
    for (EventNote note : hooks.notes("end-webhook")) {
      rooms.run(() -> listener().handle(note));
    }
  }

  @Override
  public DurableListener listener() {
    return rooms.get(EndWebhook.class);
  }

  @Override
  public Object outcome() {
    return hooks.count(
        "SELECT COUNT(*) FROM webhook_delivery WHERE state = 'FAILED'"
            + " AND cause = 'SWITCHED_OFF'");
  }

  @Test
  void whatWaitsIsGivenUpWhenItIsSwitchedOff() {
    runOnce();
    assertThat(outcome()).isEqualTo(2L);
  }

  @Test
  void whatWaitsIsSentWhenItWasSwitchedOnAgainMeanwhile() {
    switchTo(true);
    runOnce();
    assertThat(outcome()).isEqualTo(0L);
    assertThat(hooks.notes("deliver-webhooks")).isNotEmpty();
  }

  @Test
  void theLogGoesWithTheWebhook() {
    rooms.callInRequest(
        () -> {
          rooms.get(Webhooks.class).delete(webhook, OLGA);
          return null;
        });
    runOnce();
    assertThat(hooks.count("SELECT COUNT(*) FROM webhook_delivery")).isZero();
  }
}
