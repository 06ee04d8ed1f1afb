package app.atende.notifications;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.atende.accounts.IntegrationStopped;
import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.Events;
import app.atende.events.RunsTwiceContract;
import app.atende.notifications.internal.Addressees;
import app.atende.notifications.internal.MailLinks;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators learn by the bell, and by mail if they do not look, that a webhook stopped. */
class SendStoppedMailTest implements RunsTwiceContract {

  private static final Duration SOON = Duration.ofMinutes(3);

  private Rooms rooms;
  private EventNote note;

  @BeforeEach
  void aWebhookStops() {
    rooms = open();
    note = stop(7, "Faturamento");
  }

  private static Rooms open() {
    Rooms opened =
        new Rooms(
            Stream.concat(
                    Stream.of(ControlBeans.all()),
                    Stream.of(
                        SendStoppedMail.class,
                        Addressees.class,
                        MailLinks.class,
                        RecordingMail.class))
                .toArray(Class<?>[]::new));
    for (Actor agent : List.of(OLGA, ADA, BEN)) {
      opened
          .get(ControlDatabase.class)
          .update(
              "INSERT INTO user (id, email, name, pubsub_secret, created_at, changed_at)"
                  + " VALUES (?, ?, ?, '', NOW(6), NOW(6)) ON DUPLICATE KEY UPDATE locale = NULL",
              agent.id(),
              "told-" + agent.id() + "@acme.example",
              agent.name());
    }
    opened.sql("UPDATE agent SET confirmed = 1");
    return opened;
  }

  private EventNote stop(long webhook, String name) {
    IntegrationStopped event =
        new IntegrationStopped(webhook, name, Actor.SYSTEM.cause(), rooms.get(Now.class).instant());
    rooms.run(() -> rooms.get(Events.class).publish(event));
    return EventNote.of(event);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Override
  public DurableListener listener() {
    return rooms.get(SendStoppedMail.class);
  }

  @Override
  public void runOnce() {
    rooms.run(() -> listener().handle(note));
  }

  @Override
  public Object outcome() {
    return sent().size();
  }

  private List<RecordingMail.Sent> sent() {
    return rooms.get(RecordingMail.class).sent();
  }

  private List<Notice> list(Actor agent) {
    return rooms
        .call(() -> rooms.get(NoticeQueries.class).list(NoticeSelection.NEWEST, null, 25, agent))
        .notices();
  }

  private long unread(Actor agent) {
    return rooms.call(() -> rooms.get(NoticeQueries.class).unread(agent));
  }

  @Test
  void administratorsAloneAreToldWhichOneItIs() {
    assertThat(list(OLGA))
        .extracting(Notice::kind, Notice::webhook, Notice::conversation)
        .containsExactly(
            tuple(NoticeKind.WEBHOOK_STOPPED, new Notice.Webhook(7, "Faturamento"), null));
    assertThat(unread(OLGA)).isEqualTo(1);
    assertThat(list(ADA)).isEmpty();
    assertThat(unread(ADA)).isZero();
    assertThat(NoticeKind.of(ADA)).doesNotContain(NoticeKind.WEBHOOK_STOPPED);
    assertThat(NoticeKind.of(OLGA)).contains(NoticeKind.WEBHOOK_STOPPED);
  }

  @Test
  void eachWebhookIsOneNoticeUntilItIsRead() {
    stop(7, "Faturamento");
    stop(8, "Loja");
    assertThat(list(OLGA)).hasSize(2);
    rooms.run(() -> rooms.get(Notices.class).markReadOfWebhook(7, OLGA));
    assertThat(unread(OLGA)).isEqualTo(1);
    stop(7, "Faturamento");
    assertThat(unread(OLGA)).isEqualTo(2);
  }

  @Test
  void itIsPutAsideAndComesBackLikeAnyOther() {
    NoticeId id = list(OLGA).get(0).id();
    rooms.run(
        () ->
            rooms
                .get(SnoozedNotices.class)
                .snooze(id, rooms.get(Now.class).instant().plus(SOON), OLGA));
    assertThat(unread(OLGA)).isZero();
    stop(8, "Loja");
    rooms.run(() -> rooms.get(SnoozedNotices.class).bringBack(id, OLGA));
    assertThat(unread(OLGA)).isEqualTo(2);
  }

  @Test
  void whoIsNoAdministratorAnyMoreSeesAndGetsNothing() {
    rooms.sql("UPDATE agent SET role = 'AGENT' WHERE id = 1");
    Actor demoted = Actor.agent(1, Role.AGENT, "Olga");
    assertThat(list(demoted)).isEmpty();
    assertThat(unread(demoted)).isZero();
    runOnce();
    assertThat(sent()).isEmpty();
  }

  @Test
  void whoDidNotLookGetsAMailThatLeadsToTheWebhook() {
    rooms.get(Now.class).pass(SOON);
    runOnce();
    RecordingMail.Sent mail = sent().get(0);
    assertThat(sent()).hasSize(1);
    assertThat(mail.to().email()).isEqualTo("told-1@acme.example");
    assertThat(mail.paper().subject()).isEqualTo("Um webhook foi desativado: Faturamento");
    assertThat(mail.paper().text())
        .contains("/app/accounts/" + rooms.acme() + "/settings/integrations/webhook/7");
  }

  @Test
  void whoLookedInTimeOrWantsNoneGetsNone() {
    rooms.run(() -> rooms.get(Notices.class).markAllRead(OLGA));
    runOnce();
    assertThat(sent()).isEmpty();
    rooms.run(
        () ->
            rooms
                .get(Notices.class)
                .wish(NoticeKind.WEBHOOK_STOPPED, NoticeWay.CONSOLE, false, OLGA));
    note = stop(8, "Loja");
    runOnce();
    assertThat(sent()).isEmpty();
    assertThat(unread(OLGA)).isZero();
  }

  @Test
  void aSecondAccountWithTheSameNumbersHearsNothing() {
    try (Rooms globex = open()) {
      runOnce();
      assertThat(sent()).hasSize(1);
      assertThat(globex.get(RecordingMail.class).sent()).isEmpty();
      String told = "SELECT COUNT(*) FROM notice";
      assertThat(globex.call(() -> Row.of(globex.ask(told).get(0)).number())).isZero();
    }
  }
}
