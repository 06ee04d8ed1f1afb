package app.atende.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Tokens;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.DisplayId;
import app.atende.events.DurableListener;
import app.atende.events.RunsTwiceContract;
import app.atende.rooms.Rooms;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a bot could not be told of is opened for people, once, where the account wants it. */
class OpenUnreachedTest implements RunsTwiceContract {

  @RegisterExtension private static final Rooms rooms = new Rooms();
  @RegisterExtension private static final HookPeer peer = new HookPeer();

  private BotHooks bot;
  private DisplayId conversation;

  @BeforeEach
  void aBotRefuses() {
    bot = new BotHooks(rooms);
    peer.forget();
    bot.begin(peer.address("/bot"));
    peer.says(400);
    conversation = bot.begun("rui-" + Tokens.randomLetters(8));
    new Hooks(rooms).work(bot.hook());
  }

  @Override
  public DurableListener listener() {
    return rooms.get(OpenUnreached.class);
  }

  @Override
  public void runOnce() {
    bot.askPeople();
  }

  @Override
  public Object outcome() {
    return List.of(bot.status(conversation), bot.lines(conversation));
  }

  @Test
  void peopleHaveItAndSeeWhy() {
    runOnce();
    assertThat(bot.status(conversation)).isEqualTo(ConversationStatus.OPEN);
    assertThat(bot.lines(conversation)).contains("BOT_UNREACHED");
  }

  @Test
  void whereTheAccountWantsItSoItStaysPending() {
    rooms.sql("UPDATE account SET keep_pending_on_bot_failure = TRUE");
    runOnce();
    assertThat(bot.status(conversation)).isEqualTo(ConversationStatus.PENDING);
  }
}
