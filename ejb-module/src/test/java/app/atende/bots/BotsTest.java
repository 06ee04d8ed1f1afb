package app.atende.bots;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.inboxes.InboxBots;
import app.atende.people.AgentBot;
import app.atende.people.AgentBots;
import app.atende.people.ApiTokens;
import app.atende.people.TokenOwner;
import app.atende.roles.Actor;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account makes bots, gives them to inboxes, and keeps its hands off those of others. */
class BotsTest {

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms(ControlBeans.all());
    ControlBeans.enter(rooms.acme());
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void aNewBotHasATokenThatIsShownOnce() {
    BotToken made = create("Robô", "https://bots.example/");
    assertThat(tokens().find(made.secret()))
        .hasValueSatisfying(
            token -> assertThat(token.owner()).isEqualTo(TokenOwner.bot(made.id().value())));
    BotSummary bot = call(() -> queries().get(made.id(), ADA));
    assertThat(bot.edit()).isEqualTo(new BotEdit("Robô", null, "https://bots.example/"));
    assertThat(directory().get(made.id().value()).tenant()).isEqualTo(rooms.acme());
    assertThat(call(() -> queries().secrets(OLGA))).containsKey(made.id());
    assertThat(made.toString()).doesNotContain(made.secret());
  }

  @Test
  void itIsChangedByWhoSawItAsItIs() {
    BotId id = create("Robô", null).id();
    BotSummary seen = call(() -> queries().get(id, OLGA));
    BotEdit edit = new BotEdit("Ajudante", "FAQ", "https://bots.example/b");
    BotSummary changed = call(() -> desk().change(id, seen.version(), edit, OLGA));
    assertThat(changed.edit()).isEqualTo(edit);
    assertThat(directory().get(id.value()).name()).isEqualTo("Ajudante");
    refused("STALE_EDIT", () -> call(() -> desk().change(id, seen.version(), edit, OLGA)));
    assertThat(call(() -> desk().change(id, changed.version(), edit, OLGA)))
        .as("the same again")
        .isEqualTo(changed);
  }

  @Test
  void whatIsNoBotIsRefusedAndNothingIsLeftOfIt() {
    refused("VALUE_REQUIRED", () -> create(" ", null));
    refused("URL_INVALID", () -> create("Robô", "ftp://bots.example/"));
    refused("VALUE_TOO_LONG", () -> create("n".repeat(256), null));
    assertThat(call(() -> queries().list(OLGA))).isEmpty();
  }

  @Test
  void onlyAdministratorsMakeChangeAndDeleteThem() {
    BotId id = create("Robô", null).id();
    BotEdit edit = new BotEdit("Meu", null, null);
    for (Actor other : new Actor[] {ADA, Actor.bot(id.value(), "Robô"), Actor.contact(1, "C")}) {
      refused("NOT_PERMITTED", () -> call(() -> desk().create(edit, other)));
      refused("NOT_PERMITTED", () -> call(() -> desk().change(id, -1, edit, other)));
      refused("NOT_PERMITTED", () -> call(() -> desk().resetToken(id, other)));
      refused("NOT_PERMITTED", () -> run(() -> desk().resetSecret(id, other)));
      refused("NOT_PERMITTED", () -> run(() -> desk().delete(id, other)));
      refused("NOT_PERMITTED", () -> call(() -> queries().secrets(other)));
    }
  }

  @Test
  void anotherTokenMakesTheFormerOneWorthless() {
    BotToken first = create("Robô", null);
    BotToken second = call(() -> desk().resetToken(first.id(), OLGA));
    assertThat(tokens().find(first.secret())).isEmpty();
    assertThat(tokens().find(second.secret())).isPresent();
  }

  @Test
  void aDeletedBotIsGoneWithItsTokenAndAnswersNowhere() {
    BotToken made = create("Robô", null);
    give(Optional.of(made.id()));
    assertThat(call(() -> inboxes().find(SUPPORT, ADA)))
        .hasValueSatisfying(bot -> assertThat(bot.id()).isEqualTo(made.id()));
    run(() -> desk().delete(made.id(), OLGA));
    assertThat(call(() -> inboxes().find(SUPPORT, ADA))).isEmpty();
    assertThat(tokens().find(made.secret())).isEmpty();
    assertThat(directory().find(made.id().value())).isEmpty();
  }

  @Test
  void aBotThatTheAccountDoesNotHaveAnswersNowhere() {
    long foreign = directory().create(new AgentBot.Edit("De outra", null, null), null).id();
    refused("BOT_NOT_FOUND", () -> give(Optional.of(new BotId(foreign))));
    refused("NOT_PERMITTED", () -> run(() -> inboxes().give(SUPPORT, Optional.empty(), ADA)));
  }

  @Test
  void aBotWhoseNumberIsAnothersHereIsNeverTouchedInTheHouse() {
    long foreign = directory().create(new AgentBot.Edit("De outra", null, null), null).id();
    rooms.sql("INSERT INTO agent_bot (id, name) VALUES (" + foreign + ", 'Trazido')");
    BotId id = new BotId(foreign);
    BotEdit edit = new BotEdit("Meu", null, null);
    refused("BOT_NOT_FOUND", () -> call(() -> desk().change(id, -1, edit, OLGA)));
    refused("BOT_NOT_FOUND", () -> call(() -> desk().resetToken(id, OLGA)));
    run(() -> desk().delete(id, OLGA));
    assertThat(call(() -> queries().list(OLGA))).isEmpty();
    assertThat(directory().get(foreign).name()).isEqualTo("De outra");
  }

  @Test
  void whatTheProviderDoesWithABotOfTheAccountIsTakenOver() {
    AgentBot made = directory().create(new AgentBot.Edit("Do provedor", null, null), rooms.acme());
    BotId id = new BotId(made.id());
    mirror(id);
    mirror(id);
    assertThat(call(() -> queries().get(id, ADA)).name()).isEqualTo("Do provedor");
    directory().change(made.id(), new AgentBot.Edit("Outro nome", null, null));
    mirror(id);
    assertThat(call(() -> queries().get(id, ADA)).name()).isEqualTo("Outro nome");
    directory().delete(made.id());
    mirror(id);
    assertThat(call(() -> queries().list(ADA))).isEmpty();
  }

  private BotToken create(String name, String url) {
    return call(() -> desk().create(new BotEdit(name, null, url), OLGA));
  }

  private void give(Optional<BotId> bot) {
    run(() -> inboxes().give(SUPPORT, bot, OLGA));
  }

  private void mirror(BotId id) {
    run(() -> desk().mirror(id, Actor.SYSTEM));
  }

  private Bots desk() {
    return rooms.get(Bots.class);
  }

  private BotQueries queries() {
    return rooms.get(BotQueries.class);
  }

  private InboxBots inboxes() {
    return rooms.get(InboxBots.class);
  }

  private AgentBots directory() {
    return rooms.get(AgentBots.class);
  }

  private ApiTokens tokens() {
    return rooms.get(ApiTokens.class);
  }

  private <T> T call(Callable<T> work) {
    return rooms.callInRequest(work);
  }

  private void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  private static void refused(String why, ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(DomainException.class).hasMessageContaining(why);
  }
}
