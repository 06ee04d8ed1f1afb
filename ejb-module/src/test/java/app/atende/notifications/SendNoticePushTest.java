package app.atende.notifications;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.config.P256;
import app.atende.config.Settings;
import app.atende.control.ControlDatabase;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.events.Cause;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.events.internal.NotePaper;
import app.atende.notifications.internal.Addressees;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.PushTrouble;
import app.atende.people.SessionId;
import app.atende.roles.Actor;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents are told goes to their browsers too. */
class SendNoticePushTest implements RunsTwiceContract {

  private static final SessionId SESSION = new SessionId(71);

  private final PushPeer peer = new PushPeer();
  private final Browser desk = new Browser(peer.address("/desk"));
  private final Browser phone = new Browser(peer.address("/phone"));
  private Rooms rooms;
  private DisplayId lost;

  @BeforeEach
  void benIsGivenAConversation() {
    rooms = open();
    register(rooms, desk, BEN);
    lost = rooms.write(rooms.carla(), "Segredo: a encomenda sumiu").conversation();
    give(rooms, lost, BEN, ADA);
  }

  private static Rooms open() {
    Rooms opened =
        new Rooms(
            Stream.concat(
                    Stream.of(ControlBeans.all()),
                    Stream.of(
                        SendNoticePush.class,
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
    return opened;
  }

  @AfterEach
  void close() {
    peer.close();
    rooms.close();
  }

  @Test
  void theBrowserReadsWhatHappenedWhereAndTheWayThereAndNoSecret() {
    runOnce();
    assertThat(peer.calls()).hasSize(1);
    PushPeer.Call call = peer.calls().get(0);
    assertThat(call.path()).isEqualTo("/desk");
    assertThat(call.encoding()).isEqualTo("aes128gcm");
    assertThat(call.ttl()).isEqualTo("14400");
    assertThat(call.topic()).matches("[A-Za-z0-9_-]{32}");
    assertThat(desk.read(call.body()))
        .contains(
            "\"title\":\"A conversa nº 1 com Carla foi atribuída a você\"",
            "\"body\":\"Support · Acme\"",
            "\"tag\":\"assigned_1_",
            "/app/accounts/" + rooms.acme() + "/conversations/1\"")
        .doesNotContain("Segredo");
  }

  /** RFC 8292. */
  @Test
  void theServiceKnowsUsByAKeyAndATokenForItself() throws GeneralSecurityException {
    runOnce();
    String[] parts = peer.calls().get(0).authorization().split("vapid t=|, k=");
    String[] token = parts[1].split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
    assertThat(claims)
        .contains("\"aud\":\"" + peer.origin() + "\"", "\"sub\":\"mailto:atende@localhost\"");
    assertThat(parts[2]).isEqualTo(rooms.get(Settings.class).pushKey().orElseThrow().shown());
    Signature proof = Signature.getInstance("SHA256withECDSAinP1363Format");
    proof.initVerify(P256.read(Base64.getUrlDecoder().decode(parts[2])).orElseThrow());
    proof.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(proof.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
  }

  @Test
  void everyBrowserOfTheAgentHearsItAndNobodyElses() {
    register(rooms, phone, BEN);
    register(rooms, new Browser(peer.address("/adas")), ADA);
    runOnce();
    assertThat(peer.calls()).extracting(PushPeer.Call::path).containsExactly("/desk", "/phone");
  }

  @Test
  void aBrowserThatIsGoneIsForgottenAndTheOthersHearItStill() {
    peer.answers(410);
    runOnce();
    assertThat(devices(BEN)).isEmpty();
    peer.answers(201);
    register(rooms, phone, BEN);
    give(rooms, lost, ADA, OLGA);
    give(rooms, lost, BEN, OLGA);
    runOnce();
    assertThat(peer.calls()).extracting(PushPeer.Call::path).containsExactly("/desk", "/phone");
  }

  @Test
  void aServiceInTroubleIsAskedAgain() {
    peer.answers(503);
    assertThatThrownBy(this::runOnce).isInstanceOf(PushTrouble.class);
    assertThat(devices(BEN)).hasSize(1);
    peer.answers(201);
    runOnce();
    runOnce();
    assertThat(peer.calls()).hasSize(2);
  }

  @Test
  void whatMayNotBeCalledIsForgotten() {
    rooms.run(() -> push().leave(desk.address().endpoint(), BEN));
    register(rooms, new Browser("http://10.1.2.3/inside"), BEN);
    give(rooms, lost, ADA, OLGA);
    give(rooms, lost, BEN, OLGA);
    runOnce();
    assertThat(devices(BEN)).isEmpty();
  }

  @Test
  void whoHasReadItOrSeesItNoMoreOrTookHisWishBackHearsNothing() {
    rooms.run(() -> notices().markRead(lost, BEN));
    runOnce();
    give(rooms, lost, ADA, OLGA);
    give(rooms, lost, BEN, OLGA);
    rooms.run(() -> notices().wish(NoticeKind.ASSIGNED, NoticeWay.PUSH, false, BEN));
    runOnce();
    rooms.run(() -> notices().wish(NoticeKind.ASSIGNED, NoticeWay.PUSH, true, BEN));
    give(rooms, lost, ADA, OLGA);
    give(rooms, lost, BEN, OLGA);
    give(rooms, lost, ADA, OLGA);
    rooms.sql("DELETE FROM inbox_member WHERE agent_id = 3");
    runOnce();
    assertThat(peer.calls()).isEmpty();
  }

  @Test
  void whoWantsEachMessageByPushHearsItWhateverElseHeDidNotRead() {
    rooms.run(() -> notices().wish(NoticeKind.NEW_MESSAGE, NoticeWay.PUSH, true, BEN));
    runOnce();
    rooms.write(rooms.carla(), "Alô?");
    runOnce();
    assertThat(peer.calls()).hasSize(2);
    assertThat(desk.read(peer.calls().get(1).body()))
        .contains("Nova mensagem de Carla na conversa nº 1", "?messageId=");
  }

  @Test
  void aBrowserGoesWithItsSessionAndAfterAFortnight() {
    Map<String, Long> other = Map.of("user", 3L, "session", 72L);
    forget(other);
    assertThat(devices(BEN)).hasSize(1);
    forget(Map.of("user", 3L, "session", SESSION.value()));
    assertThat(devices(BEN)).isEmpty();
    register(rooms, phone, BEN);
    rooms.get(Now.class).pass(Duration.ofDays(15));
    assertThat(devices(BEN)).isEmpty();
  }

  @Test
  void everybodyHasHisOwnAndTheNewestOnes() {
    PushDeviceId his = devices(BEN).get(0).id();
    assertThatThrownBy(() -> rooms.run(() -> push().remove(his, ADA)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("NOT_FOUND");
    rooms.run(() -> push().leave(desk.address().endpoint(), ADA));
    assertThat(devices(BEN)).hasSize(1);
    register(rooms, desk, ADA);
    assertThat(devices(BEN)).isEmpty();
    assertThat(devices(ADA)).hasSize(1);
    for (int i = 0; i < PushDevices.MOST + 2; i++) {
      register(rooms, new Browser("https://push.example/" + i), ADA);
    }
    assertThat(devices(ADA)).hasSize(PushDevices.MOST);
  }

  @Test
  void whereABrowserIsStandsSealed() {
    assertThat(count("TRUE")).isEqualTo(1);
    assertThat(count("sealed LIKE '%desk%' OR user_agent LIKE '%desk%'")).isZero();
  }

  @Test
  void onlyEncryptedAddressesAndRealKeysAreTaken() {
    String point = Base64.getUrlEncoder().encodeToString(desk.address().point());
    String secret = Base64.getUrlEncoder().encodeToString(desk.address().secret());
    assertThat(PushAddress.of("https://push.example/1", point, secret).secret())
        .isEqualTo(desk.address().secret());
    assertRefused("http://push.example/1", point, secret);
    assertRefused("https://push.example/1 x", point, secret);
    assertRefused(null, point, secret);
    assertRefused("https://push.example/1", secret, secret);
    assertRefused("https://push.example/1", null, secret);
    assertRefused("https://push.example/1", point, "?");
  }

  private static void assertRefused(String endpoint, String point, String secret) {
    assertThatThrownBy(() -> PushAddress.of(endpoint, point, secret))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aSecondAccountWithTheSameNumbersHearsNothing() {
    try (Rooms globex = open()) {
      register(globex, phone, BEN);
      DisplayId same = globex.write(globex.carla(), "Oi").conversation();
      give(globex, same, BEN, ADA);
      assertThat(same).isEqualTo(lost);
      runOnce();
      assertThat(peer.calls()).extracting(PushPeer.Call::path).containsExactly("/desk");
    }
  }

  @Override
  public DurableListener listener() {
    return rooms.get(SendNoticePush.class);
  }

  @Override
  public void runOnce() {
    String sql =
        "SELECT event, payload FROM atenderelay.outbox"
            + " WHERE listener = 'send-notice-push' AND account_id = "
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
    return List.copyOf(peer.calls());
  }

  private static void register(Rooms at, Browser browser, Actor agent) {
    at.run(
        () -> at.get(PushDevices.class).register(browser.address(), SESSION, "Firefox/1", agent));
  }

  private static void give(Rooms at, DisplayId conversation, Actor to, Actor by) {
    at.call(() -> at.get(Conversations.class).assign(conversation, Optional.of(idOf(to)), by));
  }

  private void forget(Map<String, Long> ids) {
    EventNote note = new EventNote("session_ended", Instant.EPOCH, new Cause("SYSTEM", 0), ids);
    rooms.run(() -> rooms.get(ForgetPushDevices.class).handle(note));
  }

  private List<PushDevice> devices(Actor agent) {
    return rooms.call(() -> push().list(agent));
  }

  private long count(String condition) {
    return rooms.call(
        () ->
            Row.of(rooms.ask("SELECT COUNT(*) FROM push_device WHERE " + condition).get(0))
                .number());
  }

  private PushDevices push() {
    return rooms.get(PushDevices.class);
  }

  private Notices notices() {
    return rooms.get(Notices.class);
  }
}
