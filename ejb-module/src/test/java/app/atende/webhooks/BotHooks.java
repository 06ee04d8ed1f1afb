package app.atende.webhooks;

import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SUPPORT;

import app.atende.bots.BotChanged;
import app.atende.bots.BotDeleted;
import app.atende.bots.BotEdit;
import app.atende.bots.BotId;
import app.atende.bots.internal.BotStore;
import app.atende.config.Now;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.DisplayId;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineSlice;
import app.atende.conversations.Timelines;
import app.atende.events.EventNote;
import app.atende.events.Events;
import app.atende.inboxes.InboxBots;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What tests of a bot that answers at Support do in Acme's rooms. */
final class BotHooks {

  /** The bot. */
  static final BotId BOT = new BotId(77);

  /** The bot as the one who acts. */
  static final Actor ROBO = Actor.bot(77, "Robô");

  private final Rooms rooms;
  private final Hooks hooks;

  BotHooks(Rooms rooms) {
    this.rooms = rooms;
    this.hooks = new Hooks(rooms);
  }

  /** As if there had never been a bot; from now on one answers at Support and is told there. */
  void begin(String url) {
    rooms.sql("DELETE FROM agent_bot", "UPDATE account SET keep_pending_on_bot_failure = FALSE");
    hooks.clear();
    pointTo(url);
    give(Optional.of(BOT));
  }

  /** The bot is told there; null for nowhere. */
  void pointTo(String url) {
    rooms.callInRequest(
        () -> {
          BotStore store = rooms.get(BotStore.class);
          BotEdit edit = new BotEdit("Robô", null, url);
          if (store.find(BOT).isEmpty()) {
            store.add(BOT, edit, now());
          } else {
            store.change(BOT, edit);
          }
          rooms.get(Events.class).publish(new BotChanged(BOT, OLGA.cause(), now()));
          return null;
        });
  }

  /** The bot goes. */
  void delete() {
    rooms.callInRequest(
        () -> {
          rooms.get(Events.class).publish(new BotDeleted(BOT, OLGA.cause(), now()));
          rooms.get(BotStore.class).remove(BOT);
          return null;
        });
  }

  private Instant now() {
    return rooms.get(Now.class).instant();
  }

  /** Olga says who answers first at Support. */
  void give(Optional<BotId> bot) {
    rooms.callInRequest(
        () -> {
          rooms.get(InboxBots.class).give(SUPPORT, bot, OLGA);
          return null;
        });
  }

  /** Somebody writes to Support. */
  DisplayId begun(String sourceId) {
    return rooms.write(rooms.arrive(sourceId, "Carla"), "Bom dia").conversation();
  }

  ConversationStatus status(DisplayId id) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).detail(id, OLGA)).card().status();
  }

  /** The kinds of the lines in a conversation. */
  List<String> lines(DisplayId id) {
    return rooms
        .call(() -> rooms.get(Timelines.class).thread(id, TimelineSlice.latest(), OLGA))
        .stream()
        .map(TimelineMessage::activity)
        .filter(Objects::nonNull)
        .map(line -> line.kind().name())
        .toList();
  }

  /** The row that serves the bot. */
  WebhookId hook() {
    return new WebhookId(hooks.count("SELECT id FROM webhook WHERE serves_bot_id = " + BOT));
  }

  /** A worker of the lane does his turn, and people are asked where that is needed. */
  void work() {
    hooks.work(hook());
    askPeople();
  }

  /** What lies in the outbox for people is done. */
  void askPeople() {
    for (EventNote note : hooks.notes("open-unreached")) {
      rooms.run(() -> rooms.get(OpenUnreached.class).handle(note));
    }
  }
}
