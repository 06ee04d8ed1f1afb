package app.atende.notifications;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.contacts.ContactSession;
import app.atende.control.ControlDatabase;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.Participants;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.events.internal.NotePaper;
import app.atende.notifications.internal.Addressees;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.Paper;
import app.atende.roles.Actor;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents were told and did not look at goes by mail. */
class SendNoticeMailTest implements RunsTwiceContract {

  private static final Duration SOON = Duration.ofMinutes(3);
  private static final Duration LATER = Duration.ofMinutes(16);

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId lost;

  @BeforeEach
  void benIsGivenAConversation() {
    rooms = open();
    carla = rooms.carla();
    lost = rooms.write(carla, "Segredo: a encomenda sumiu").conversation();
    give(BEN, ADA);
  }

  private static Rooms open() {
    Rooms opened =
        new Rooms(
            Stream.concat(
                    Stream.of(ControlBeans.all()),
                    Stream.of(
                        SendNoticeMail.class,
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
              address(agent),
              agent.name());
    }
    opened.sql("UPDATE agent SET confirmed = 1");
    return opened;
  }

  private static String address(Actor agent) {
    return "told-" + agent.id() + "@acme.example";
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whoDidNotLookGetsAMailThatLeadsThereAndTellsNoSecret() {
    pass(SOON);
    RecordingMail.Sent mail = sent().get(0);
    assertThat(sent()).hasSize(1);
    assertThat(mail.to().email()).isEqualTo(address(BEN));
    Paper paper = mail.paper();
    assertThat(paper.subject()).isEqualTo("A conversa nº 1 com Carla foi atribuída a você");
    String home = "http://localhost:8080/app/accounts/" + rooms.acme();
    assertThat(paper.settings()).isEqualTo(home + "/profile/settings#notifications");
    for (String form : List.of(paper.text(), paper.html())) {
      assertThat(form)
          .contains("Ada", "Carla", "Support", home + "/conversations/1", paper.settings())
          .doesNotContain("Segredo");
    }
  }

  @Test
  void whatNobodyGaveByHandIsWrittenOfToo() {
    rooms.sql("UPDATE notice SET cause_kind = 'SYSTEM', cause_id = 0");
    pass(SOON);
    assertThat(sent()).extracting(mail -> mail.to().email()).containsExactly(address(BEN));
  }

  @Test
  void whoLooksInTimeGetsNone() {
    rooms.run(() -> notices().markRead(lost, BEN));
    pass(SOON);
    assertThat(sent()).isEmpty();
  }

  @Test
  void nobodyIsWrittenToBeforeHeHadTimeToLook() {
    runOnce();
    assertThat(sent()).isEmpty();
    pass(SOON);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void manyMessagesAreOneMailWithinAQuarterOfAnHour() {
    wish(NoticeKind.NEW_MESSAGE, true, BEN);
    rooms.run(() -> notices().markAllRead(BEN));
    for (int i = 0; i < 4; i++) {
      rooms.write(carla, "Alô " + i);
    }
    pass(SOON);
    rooms.write(carla, "Alô?");
    pass(SOON);
    assertThat(subjects()).containsExactly("Nova mensagem de Carla na conversa nº 1");
    assertThat(sent().get(0).paper().text()).contains("?messageId=");
    pass(LATER);
    assertThat(sent()).hasSize(2);
    pass(LATER);
    assertThat(sent()).hasSize(2);
  }

  @Test
  void aWishThatWasTakenBackMeanwhileCounts() {
    wish(NoticeKind.ASSIGNED, false, BEN);
    pass(SOON);
    assertThat(sent()).isEmpty();
    wish(NoticeKind.ASSIGNED, true, BEN);
    rooms.run(() -> notices().wish(NoticeKind.ASSIGNED, NoticeWay.CONSOLE, false, BEN));
    give(ADA, OLGA);
    give(BEN, OLGA);
    pass(SOON);
    assertThat(sent()).extracting(mail -> mail.to().email()).containsExactly(address(ADA));
  }

  @Test
  void whoSeesTheConversationNoMoreGetsNone() {
    rooms.run(() -> rooms.get(Participants.class).join(lost, BEN));
    give(ADA, OLGA);
    rooms.sql("DELETE FROM inbox_member WHERE agent_id = 3");
    pass(SOON);
    assertThat(sent()).extracting(mail -> mail.to().email()).containsExactly(address(ADA));
  }

  @Test
  void whoIsNoAgentAnyMoreOrNeverProvedHisAddressGetsNone() {
    rooms.sql("UPDATE agent SET confirmed = 0 WHERE id = 3");
    pass(SOON);
    assertThat(sent()).isEmpty();
    rooms.sql("UPDATE agent SET confirmed = 1 WHERE id = 3");
    give(ADA, OLGA);
    give(BEN, OLGA);
    rooms.sql("DELETE FROM inbox_member WHERE agent_id = 3", "DELETE FROM agent WHERE id = 3");
    pass(SOON);
    assertThat(sent()).extracting(mail -> mail.to().email()).containsExactly(address(ADA));
  }

  @Test
  void whoMadeItHappenGetsNoneAndEveryoneReadsHisOwnLanguage() {
    rooms.get(ControlDatabase.class).update("UPDATE user SET locale = 'en' WHERE id = ?", 3);
    wish(NoticeKind.MENTIONED, true, BEN);
    wish(NoticeKind.MENTIONED, true, OLGA);
    rooms.run(() -> notices().markAllRead(BEN));
    String words = "[@Ben](mention://user/3/Ben) [@Olga](mention://user/1/Olga)";
    rooms.call(() -> desk().addNote(lost, MessageDraft.of(words), OLGA));
    pass(SOON);
    assertThat(subjects()).containsExactly("You were mentioned in conversation no. 1 with Carla");
  }

  @Test
  void whoWantsMailsOfMessagesOnlyGetsThemWhateverElseHeDidNotRead() {
    rooms.run(() -> notices().markAllRead(BEN));
    wish(NoticeKind.ASSIGNED, false, ADA);
    wish(NoticeKind.NEW_MESSAGE, true, ADA);
    give(ADA, OLGA);
    rooms.write(carla, "Alô?");
    pass(SOON);
    assertThat(subjects()).containsExactly("Nova mensagem de Carla na conversa nº 1");
  }

  @Test
  void whatCouldNotGoForADayIsNoNewsAnyMore() {
    pass(Duration.ofHours(25));
    assertThat(sent()).isEmpty();
  }

  @Test
  void aSecondAccountWithTheSameNumbersHearsNothing() {
    try (Rooms globex = open()) {
      DisplayId same = globex.write(globex.carla(), "Oi").conversation();
      globex.call(() -> globex.get(Conversations.class).assign(same, Optional.of(idOf(BEN)), ADA));
      assertThat(same).isEqualTo(lost);
      pass(SOON);
      assertThat(sent()).hasSize(1);
      assertThat(globex.get(RecordingMail.class).sent()).isEmpty();
      String waiting = "SELECT COUNT(*) FROM notice WHERE mail_of IS NOT NULL";
      assertThat(globex.call(() -> Row.of(globex.ask(waiting).get(0)).number())).isEqualTo(1);
    }
  }

  @Override
  public DurableListener listener() {
    return rooms.get(SendNoticeMail.class);
  }

  @Override
  public void runOnce() {
    String sql =
        "SELECT event, payload FROM atenderelay.outbox"
            + " WHERE listener = 'send-notice-mail' AND account_id = "
            + rooms.acme()
            + " ORDER BY id";
    List<EventNote> notes =
        rooms.call(
            () ->
                rooms.ask(sql).stream()
                    .map(Row::of)
                    .map(row -> NotePaper.read(row.text(), row.text()))
                    .toList());
    notes.forEach(note -> rooms.run(() -> listener().handle(note)));
  }

  @Override
  public Object outcome() {
    return sent();
  }

  private void pass(Duration time) {
    rooms.get(Now.class).pass(time);
    runOnce();
  }

  private void give(Actor to, Actor by) {
    rooms.call(() -> desk().assign(lost, Optional.of(idOf(to)), by));
  }

  private void wish(NoticeKind kind, boolean wanted, Actor agent) {
    rooms.run(() -> notices().wish(kind, NoticeWay.MAIL, wanted, agent));
  }

  private List<String> subjects() {
    return sent().stream().map(mail -> mail.paper().subject()).toList();
  }

  private List<RecordingMail.Sent> sent() {
    return rooms.get(RecordingMail.class).sent();
  }

  private Notices notices() {
    return rooms.get(Notices.class);
  }

  private Conversations desk() {
    return rooms.get(Conversations.class);
  }
}
