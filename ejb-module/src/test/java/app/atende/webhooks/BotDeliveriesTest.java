package app.atende.webhooks;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.webhooks.BotHooks.BOT;
import static app.atende.webhooks.BotHooks.ROBO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.Now;
import app.atende.config.Tokens;
import app.atende.contacts.ContactId;
import app.atende.conversations.Beginning;
import app.atende.conversations.ConversationBeginnings;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Former;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.NewConversation;
import app.atende.events.EventNote;
import app.atende.rooms.Rooms;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A bot has the conversations of its inbox first, is told of them, and leaves them to people. */
class BotDeliveriesTest {

  @RegisterExtension private static final Rooms rooms = new Rooms();
  @RegisterExtension private static final HookPeer peer = new HookPeer();

  private final String mark = Tokens.randomLetters(8).toLowerCase(Locale.ROOT);
  private Hooks hooks;
  private BotHooks bot;

  @BeforeEach
  void open() {
    hooks = new Hooks(rooms);
    bot = new BotHooks(rooms);
    peer.forget();
    bot.begin(peer.address("/bot"));
  }

  private DisplayId begun() {
    return bot.begun("carla-" + mark);
  }

  private List<String> told() {
    return peer.heard().stream().map(HookPeer.Heard::event).toList();
  }

  @Test
  void whatBeginsWhereABotAnswersIsPendingAndTheBotIsTold() {
    DisplayId id = begun();
    assertThat(bot.status(id)).isEqualTo(ConversationStatus.PENDING);
    bot.work();
    assertThat(told()).containsExactly("message_created");
    HookPeer.Heard heard = peer.heard().get(0);
    assertThat(heard.json().path("content").asText()).isEqualTo("Bom dia");
    assertThat(heard.json().at("/conversation/status").asText()).isEqualTo("pending");
    assertThat(heard.header("X-Chatwoot-Signature")).startsWith("sha256=");
    assertThat(HookSchemas.complaints(heard.json())).isEmpty();
  }

  @Test
  void whatAProgramBeginsIsTheBotsFirstWhateverStatusItAsksFor() {
    ContactId carla = rooms.arrive("carla-" + mark, "Carla").contact();
    Beginning.Address to = new Beginning.Address(carla, Rooms.SUPPORT, null);
    Former resolved = Former.of(ConversationStatus.RESOLVED);
    Beginning wanted = new Beginning(to, NewConversation.PLAIN, resolved, null, null, null);
    DisplayId id = rooms.call(() -> rooms.get(ConversationBeginnings.class).begin(wanted, OLGA));
    assertThat(bot.status(id)).isEqualTo(ConversationStatus.PENDING);
  }

  @Test
  void whereNoBotAnswersItIsOpenAndNoBotIsTold() {
    bot.give(Optional.empty());
    DisplayId id = begun();
    assertThat(bot.status(id)).isEqualTo(ConversationStatus.OPEN);
    bot.work();
    assertThat(told()).isEmpty();
  }

  @Test
  void aBotThatOpensOneHandsItOverAndHearsSo() {
    DisplayId id = begun();
    rooms.call(() -> rooms.get(Conversations.class).reply(id, MessageDraft.of("Um momento"), ROBO));
    rooms.call(() -> rooms.get(Conversations.class).reopen(id, -1, ROBO));
    assertThat(bot.status(id)).isEqualTo(ConversationStatus.OPEN);
    assertThat(bot.lines(id)).contains("HANDED_OVER");
    String waiting =
        "SELECT COUNT(*) FROM conversation WHERE waiting_since IS NOT NULL AND display_id = ";
    assertThat(hooks.count(waiting + id.value())).as("the contact waits for people").isEqualTo(1);
    bot.work();
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
    assertThat(bot.status(id)).isEqualTo(ConversationStatus.PENDING);
  }

  @Test
  void aBotThatCannotBeReachedLeavesTheConversationToPeople() {
    peer.says(500);
    DisplayId id = begun();
    bot.work();
    assertThat(bot.status(id)).as("tried again").isEqualTo(ConversationStatus.PENDING);
    for (int tries = 0; tries < 4; tries++) {
      rooms.get(Now.class).pass(Duration.ofSeconds(25));
      bot.work();
    }
    assertThat(bot.status(id)).isEqualTo(ConversationStatus.OPEN);
    assertThat(bot.lines(id)).contains("BOT_UNREACHED");
  }

  @Test
  void aBotWithoutAnAddressLeavesWhatItWasNotToldToPeople() {
    DisplayId id = begun();
    bot.pointTo(null);
    for (EventNote note : hooks.notes("end-webhook")) {
      rooms.run(() -> rooms.get(EndWebhook.class).handlePiece(note));
    }
    bot.askPeople();
    assertThat(bot.status(id)).isEqualTo(ConversationStatus.OPEN);
  }

  @Test
  void whatPeopleHaveIsLeftAloneWhateverBecomesOfTheBot() {
    peer.says(422);
    DisplayId id = begun();
    rooms.call(() -> rooms.get(Conversations.class).resolve(id, -1, ADA));
    bot.work();
    assertThat(bot.status(id)).isEqualTo(ConversationStatus.RESOLVED);
  }

  @Test
  void whatItRefusedIsReadInItsLogAndSentAgain() {
    peer.says(422);
    begun();
    bot.work();
    BotDeliveries log = rooms.get(BotDeliveries.class);
    DeliveryLook lost = new DeliveryLook(DeliveryState.FAILED, null, null, 100);
    DeliveryLine failed = rooms.call(() -> log.list(BOT, lost, OLGA)).lines().get(0);
    assertThat(failed.event()).isEqualTo(HookEvent.MESSAGE_CREATED);
    peer.says(200);
    assertThat(rooms.callInRequest(() -> log.replay(BOT, List.of(failed.id()), OLGA))).isEqualTo(1);
    bot.work();
    assertThat(rooms.call(() -> log.get(BOT, failed.id(), OLGA)).line().state())
        .isEqualTo(DeliveryState.DELIVERED);
    assertThatThrownBy(() -> rooms.call(() -> log.list(BOT, lost, ADA)))
        .hasMessage("NOT_PERMITTED");
  }

  @Test
  void noListOfWebhooksShowsTheBotsRowAndItGoesWithTheBot() {
    assertThat(rooms.call(() -> rooms.get(Webhooks.class).list(OLGA))).isEmpty();
    assertThat(rooms.call(() -> rooms.get(Webhooks.class).secrets(OLGA))).isEmpty();
    bot.delete();
    assertThat(hooks.count("SELECT COUNT(*) FROM webhook")).isZero();
    assertThat(hooks.notes("end-webhook")).hasSize(1);
    assertThat(bot.status(begun())).as("nobody answers first").isEqualTo(ConversationStatus.OPEN);
  }
}
