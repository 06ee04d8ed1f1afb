package app.atende.webhooks;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.bots.BotChanged;
import app.atende.bots.BotDeleted;
import app.atende.bots.BotEdit;
import app.atende.bots.BotId;
import app.atende.bots.internal.BotStore;
import app.atende.config.Now;
import app.atende.config.Tokens;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineSlice;
import app.atende.conversations.Timelines;
import app.atende.events.EventNote;
import app.atende.events.Events;
import app.atende.inboxes.InboxBots;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A bot has the conversations of its inbox first, is told of them, and leaves them to people. */
class BotDeliveriesTest {

  private static final BotId BOT = new BotId(77);
  private static final Actor ROBO = Actor.bot(77, "Robô");

  @RegisterExtension private static final Rooms rooms = new Rooms();
  @RegisterExtension private static final HookPeer peer = new HookPeer();

  private final String mark = Tokens.randomLetters(8).toLowerCase(Locale.ROOT);
  private Hooks hooks;

  @BeforeEach
  void open() {
    hooks = new Hooks(rooms);
    rooms.sql("DELETE FROM agent_bot");
    hooks.clear();
    peer.forget();
    pointTo(peer.address("/bot"));
    give(Optional.of(BOT));
  }

  /** The bot is told there; null for nowhere. */
  private void pointTo(String url) {
    rooms.callInRequest(
        () -> {
          BotStore store = rooms.get(BotStore.class);
          BotEdit edit = new BotEdit("Robô", null, url);
          if (store.find(BOT).isEmpty()) {
            store.add(BOT, edit, rooms.get(Now.class).instant());
          } else {
            store.change(BOT, edit);
          }
          rooms.get(Events.class).publish(new BotChanged(BOT, OLGA.cause(), now()));
          return null;
        });
  }

  private Instant now() {
    return rooms.get(Now.class).instant();
  }

  private void give(Optional<BotId> bot) {
    rooms.callInRequest(
        () -> {
          rooms.get(InboxBots.class).give(SUPPORT, bot, OLGA);
          return null;
        });
  }

  private DisplayId begun() {
    return rooms.write(rooms.arrive("carla-" + mark, "Carla"), "Bom dia").conversation();
  }

  private ConversationStatus status(DisplayId id) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).detail(id, OLGA)).card().status();
  }

  private WebhookId hook() {
    return new WebhookId(hooks.count("SELECT id FROM webhook WHERE serves_bot_id = " + BOT));
  }

  private void work() {
    hooks.work(hook());
    for (EventNote note : hooks.notes("open-unreached")) {
      rooms.run(() -> rooms.get(OpenUnreached.class).handle(note));
    }
  }

  private List<String> lines(DisplayId id) {
    return rooms
        .call(() -> rooms.get(Timelines.class).thread(id, TimelineSlice.latest(), OLGA))
        .stream()
        .map(TimelineMessage::activity)
        .filter(Objects::nonNull)
        .map(line -> line.kind().name())
        .toList();
  }

  private List<String> told() {
    return peer.heard().stream().map(HookPeer.Heard::event).toList();
  }

  @Test
  void whatBeginsWhereABotAnswersIsPendingAndTheBotIsTold() {
    DisplayId id = begun();
    assertThat(status(id)).isEqualTo(ConversationStatus.PENDING);
    work();
    assertThat(told()).containsExactly("message_created");
    HookPeer.Heard heard = peer.heard().get(0);
    assertThat(heard.json().path("content").asText()).isEqualTo("Bom dia");
    assertThat(heard.json().at("/conversation/status").asText()).isEqualTo("pending");
    assertThat(heard.header("X-Chatwoot-Signature")).startsWith("sha256=");
    assertThat(HookSchemas.complaints(heard.json())).isEmpty();
  }

  @Test
  void whereNoBotAnswersItIsOpenAndNoBotIsTold() {
    give(Optional.empty());
    DisplayId id = begun();
    assertThat(status(id)).isEqualTo(ConversationStatus.OPEN);
    work();
    assertThat(told()).isEmpty();
  }

  @Test
  void aBotThatOpensOneHandsItOverAndHearsSo() {
    DisplayId id = begun();
    rooms.call(
        () -> rooms.get(Conversations.class).reply(id, MessageDraft.of("Um momento"), ROBO));
    rooms.call(() -> rooms.get(Conversations.class).reopen(id, -1, ROBO));
    assertThat(status(id)).isEqualTo(ConversationStatus.OPEN);
    assertThat(lines(id)).contains("HANDED_OVER");
    assertThat(
            hooks.count(
                "SELECT COUNT(*) FROM conversation WHERE waiting_since IS NOT NULL AND display_id = "
                    + id.value()))
        .as("the contact waits for people")
        .isEqualTo(1);
    work();
    assertThat(told())
        .startsWith(
            "message_created",
            "message_created",
            "conversation_opened",
            "conversation_status_changed",
            "conversation_updated");
    peer.heard().forEach(heard -> assertThat(HookSchemas.complaints(heard.json())).isEmpty());
  }

  @Test
  void whoWritesAgainAfterTheEndIsTheBotsFirst() {
    DisplayId id = begun();
    rooms.call(() -> rooms.get(Conversations.class).resolve(id, -1, ADA));
    assertThat(begun()).isEqualTo(id);
    assertThat(status(id)).isEqualTo(ConversationStatus.PENDING);
  }

  @Test
  void aBotThatCannotBeReachedLeavesTheConversationToPeople() {
    peer.says(500);
    DisplayId id = begun();
    work();
    assertThat(status(id)).as("tried again").isEqualTo(ConversationStatus.PENDING);
    for (int tries = 0; tries < 4; tries++) {
      rooms.get(Now.class).pass(Duration.ofSeconds(25));
      work();
    }
    assertThat(status(id)).isEqualTo(ConversationStatus.OPEN);
    assertThat(lines(id)).contains("BOT_UNREACHED");
  }

  @Test
  void aBotWithoutAnAddressLeavesWhatItWasNotToldToPeople() {
    DisplayId id = begun();
    pointTo(null);
    for (EventNote note : hooks.notes("end-webhook")) {
      rooms.run(() -> rooms.get(EndWebhook.class).handlePiece(note));
    }
    for (EventNote note : hooks.notes("open-unreached")) {
      rooms.run(() -> rooms.get(OpenUnreached.class).handle(note));
    }
    assertThat(status(id)).isEqualTo(ConversationStatus.OPEN);
  }

  @Test
  void whatPeopleHaveIsLeftAloneWhateverBecomesOfTheBot() {
    peer.says(422);
    DisplayId id = begun();
    rooms.call(() -> rooms.get(Conversations.class).resolve(id, -1, ADA));
    work();
    assertThat(status(id)).isEqualTo(ConversationStatus.RESOLVED);
  }

  @Test
  void noListOfWebhooksShowsTheBotsRowAndItGoesWithTheBot() {
    assertThat(rooms.call(() -> rooms.get(Webhooks.class).list(OLGA))).isEmpty();
    assertThat(rooms.call(() -> rooms.get(Webhooks.class).secrets(OLGA))).isEmpty();
    rooms.callInRequest(
        () -> {
          rooms.get(Events.class).publish(new BotDeleted(BOT, OLGA.cause(), now()));
          rooms.get(BotStore.class).remove(BOT);
          return null;
        });
    assertThat(hooks.count("SELECT COUNT(*) FROM webhook")).isZero();
    assertThat(hooks.notes("end-webhook")).hasSize(1);
    assertThat(status(begun())).as("nobody answers first").isEqualTo(ConversationStatus.OPEN);
  }
}
