package app.atende.webhooks;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.atende.channels.payloads.HookSignature;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.Tokens;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.events.EventNote;
import app.atende.rooms.Rooms;
import app.atende.webhooks.internal.DeliveryDesk;
import app.atende.webhooks.internal.PerishedDeliveryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every committed event is delivered or given up, in order, and the log says how (I4, W10). */
class WebhookDeliveriesTest {

  private static final Duration DAY = Duration.ofHours(24);

  @RegisterExtension private static final Rooms rooms = new Rooms();
  @RegisterExtension private static final HookPeer peer = new HookPeer();

  private final String mark = Tokens.randomLetters(8).toLowerCase(Locale.ROOT);
  private Hooks hooks;
  private ContactSession carla;
  private DisplayId conversation;
  private WebhookSecret secret;
  private WebhookId webhook;

  @BeforeEach
  void open() {
    hooks = new Hooks(rooms);
    hooks.clear();
    carla = rooms.arrive("carla-" + mark, "Carla");
    conversation = rooms.write(carla, "Olá").conversation();
    secret = hooks.create(peer.address("/hook"), Set.of(HookEvent.MESSAGE_CREATED));
    webhook = secret.id();
    peer.forget();
  }

  private DeliveryLine only() {
    assertThat(hooks.log(webhook)).hasSize(1);
    return hooks.log(webhook).get(0);
  }

  @Test
  void aMessageIsDeliveredOnceSignedAndWithTheLogOfIt() {
    hooks.reply(conversation, "Bom dia");
    assertThat(only().state()).isEqualTo(DeliveryState.WAITING);
    hooks.work(webhook);
    hooks.work(webhook);
    assertThat(peer.heard()).hasSize(1);
    HookPeer.Heard heard = peer.heard().get(0);
    assertThat(heard.header("X-Chatwoot-Signature"))
        .isEqualTo(HookSignature.of(secret.secret(), heard.timestamp(), heard.body()));
    assertThat(heard.header("X-Atende-Signature-Previous")).isNull();
    assertThat(heard.header("X-Atende-Attempt")).isEqualTo("1");
    DeliveryDetail detail = hooks.detail(webhook, only().id());
    assertThat(detail.line().state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(detail.line().uuid()).isEqualTo(heard.header("X-Chatwoot-Delivery"));
    assertThat(detail.body()).isEqualTo(heard.text());
    assertThat(detail.attempts())
        .extracting(DeliveryAttempt::status, DeliveryAttempt::answer)
        .containsExactly(tuple(200, "ok"));
    assertThat(hooks.summary(webhook).last().id()).isEqualTo(only().id());
  }

  @Test
  void whatIsUndoneIsNotTold() {
    assertThatThrownBy(
            () ->
                rooms.run(
                    () -> {
                      rooms
                          .get(Conversations.class)
                          .reply(conversation, MessageDraft.of("nunca"), OLGA);
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    assertThat(hooks.log(webhook)).isEmpty();
    assertThat(hooks.notes("deliver-webhooks")).isEmpty();
  }

  @Test
  void whereNobodyListensNothingIsWrittenAndOneStatementAsks() {
    hooks.clear();
    rooms.statements().clear();
    hooks.reply(conversation, "Bom dia");
    assertThat(rooms.statements().statements())
        .filteredOn(sql -> sql.contains("webhook"))
        .allMatch(sql -> sql.startsWith("SELECT id, events, serves_inbox_id, serves_bot_id FROM"))
        .hasSize(1);
    assertThat(hooks.notes("deliver-webhooks")).isEmpty();
  }

  @Test
  void aConversationKeepsItsOrderWhileAnotherOneGoesOn() {
    DisplayId other = rooms.write(rooms.arrive("rui-" + mark, "Rui"), "Oi").conversation();
    hooks.work(webhook);
    peer.forget();
    hooks.reply(conversation, "1");
    hooks.reply(conversation, "2");
    hooks.reply(other, "3");
    peer.saysOnce(HookPeer.Answer.of(500));
    hooks.work(webhook);
    assertThat(peer.heard())
        .extracting(heard -> heard.json().path("content").asText())
        .as("the second of a conversation does not overtake the first")
        .containsExactly("1", "3", "1", "2");
    assertThat(peer.heard().get(0).text()).isEqualTo(peer.heard().get(2).text());
    assertThat(peer.heard().get(0).header("X-Chatwoot-Delivery"))
        .isEqualTo(peer.heard().get(2).header("X-Chatwoot-Delivery"));
    assertThat(peer.heard().get(2).header("X-Atende-Attempt")).isEqualTo("2");
    long first = Long.parseLong(peer.heard().get(2).header("X-Atende-Sequence"));
    assertThat(Long.parseLong(peer.heard().get(3).header("X-Atende-Sequence")))
        .isGreaterThan(first);
  }

  @Test
  void whoFailsIsTriedForADayAndThenGivenUp() {
    hooks.reply(conversation, "Bom dia");
    peer.says(500);
    Duration step = Duration.ofMinutes(10);
    for (int i = 0; i <= DAY.dividedBy(step); i++) {
      hooks.workAfter(step, webhook);
    }
    assertThat(only().state()).isEqualTo(DeliveryState.FAILED);
    assertThat(only().cause()).isEqualTo(DeliveryCause.GAVE_UP);
    assertThat(only().lastStatus()).isEqualTo(500);
    assertThat(peer.heard()).hasSizeBetween(9, 20);
    assertThat(Duration.between(only().times().happenedAt(), only().times().settledAt()))
        .isBetween(DAY, DAY.plus(step.multipliedBy(2)));
  }

  @Test
  void aTryAgainHasARowThatWakesTheLane() {
    hooks.reply(conversation, "Bom dia");
    peer.says(503);
    hooks.work(webhook);
    Instant next = only().times().nextAt();
    assertThat(
            hooks.count(
                "SELECT COUNT(*) FROM atenderelay.outbox WHERE listener = 'deliver-webhooks'"
                    + " AND account_id = "
                    + rooms.acme()
                    + " AND available_at = (SELECT MAX(next_at) FROM webhook_delivery)"))
        .isEqualTo(1);
    assertThat(next).isAfter(rooms.get(Now.class).instant());
  }

  @Test
  void whoSaysWhenHeWantsToBeAskedAgainIsNotAskedBefore() {
    hooks.reply(conversation, "Bom dia");
    peer.saysOnce(new HookPeer.Answer(429, "3600", "slow down"));
    hooks.work(webhook);
    hooks.reply(conversation, "E agora?");
    hooks.workAfter(Duration.ofMinutes(50), webhook);
    assertThat(peer.heard()).hasSize(1);
    hooks.workAfter(Duration.ofMinutes(11), webhook);
    assertThat(peer.heard()).hasSize(3);
  }

  @Test
  void whoFailsAgainAndAgainIsLeftAloneAndThenAskedOnce() {
    for (int i = 0; i < 8; i++) {
      hooks.reply(
          rooms.write(rooms.arrive("v" + i + "-" + mark, "V" + i), "Oi").conversation(), "r" + i);
    }
    peer.says(500);
    hooks.work(webhook);
    assertThat(peer.heard()).as("the fifth failure opens the breaker").hasSize(5);
    assertThat(hooks.summary(webhook).health().failures()).isEqualTo(5);
    assertThat(hooks.summary(webhook).health().pausedUntil()).isNotNull();
    hooks.work(webhook);
    assertThat(peer.heard()).hasSize(5);
    hooks.workAfter(Duration.ofSeconds(40), webhook);
    assertThat(peer.heard()).as("one probe").hasSize(6);
    peer.says(200);
    hooks.workAfter(Duration.ofMinutes(2), webhook);
    assertThat(hooks.log(webhook)).allMatch(line -> line.state() == DeliveryState.DELIVERED);
    assertThat(hooks.summary(webhook).health().failures()).isZero();
    assertThat(hooks.summary(webhook).health().pausedUntil()).isNull();
  }

  @Test
  void whoIsGoneForGoodIsToldNothingMore() {
    hooks.reply(conversation, "1");
    hooks.reply(conversation, "2");
    peer.says(410);
    hooks.work(webhook);
    assertThat(peer.heard()).hasSize(1);
    assertThat(hooks.summary(webhook).edit().enabled()).isFalse();
    assertThat(hooks.summary(webhook).health().stoppedAt()).isNotNull();
    for (EventNote note : hooks.notes("end-webhook")) {
      rooms.run(() -> rooms.get(EndWebhook.class).handle(note));
    }
    assertThat(hooks.log(webhook))
        .extracting(DeliveryLine::cause)
        .containsExactly(DeliveryCause.SWITCHED_OFF, DeliveryCause.TARGET_GONE);
    assertThat(hooks.count("SELECT COUNT(*) FROM notice WHERE kind = 'WEBHOOK_STOPPED'")).isOne();
    hooks.reply(conversation, "3");
    assertThat(hooks.log(webhook)).hasSize(2);
    assertThat(hooks.count("SELECT COUNT(*) FROM audit_entry WHERE what = 'webhook_stopped'"))
        .isEqualTo(1);
  }

  @Test
  void aBodyThatIsRefusedHoldsNobodyUp() {
    hooks.reply(conversation, "1");
    hooks.reply(conversation, "2");
    peer.saysOnce(HookPeer.Answer.of(422));
    hooks.work(webhook);
    assertThat(hooks.log(webhook))
        .extracting(DeliveryLine::state)
        .containsExactly(DeliveryState.DELIVERED, DeliveryState.FAILED);
    assertThat(hooks.summary(webhook).health().failures()).isZero();
  }

  @Test
  void whatADeadNodeHadClaimedIsSentByAnother() {
    hooks.reply(conversation, "Bom dia");
    DeliveryDesk.Handed lost =
        rooms.call(() -> rooms.get(DeliveryDesk.class).claim(webhook)).orElseThrow();
    hooks.work(webhook);
    assertThat(peer.heard()).as("it is somebody's still").isEmpty();
    hooks.workAfter(Duration.ofSeconds(61), webhook);
    assertThat(peer.heard()).hasSize(1);
    assertThat(only().state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(lost.claimed().tries()).isEqualTo(1);
    assertThat(only().tries()).isEqualTo(2);
  }

  @Test
  void twoWorkersNeverHoldTheSameOrTwoOfOneConversation() {
    hooks.reply(conversation, "1");
    hooks.reply(conversation, "2");
    Optional<DeliveryDesk.Handed> one =
        rooms.call(() -> rooms.get(DeliveryDesk.class).claim(webhook));
    Optional<DeliveryDesk.Handed> two =
        rooms.call(() -> rooms.get(DeliveryDesk.class).claim(webhook));
    assertThat(one).isPresent();
    assertThat(two).isEmpty();
  }

  @Test
  void aReplayIsTheSameUnderTheSameName() {
    hooks.reply(conversation, "Bom dia");
    hooks.work(webhook);
    replay(only().id());
    hooks.work(webhook);
    assertThat(peer.heard()).hasSize(2);
    assertThat(peer.heard().get(1).text()).isEqualTo(peer.heard().get(0).text());
    assertThat(peer.heard().get(1).header("X-Chatwoot-Delivery"))
        .isEqualTo(peer.heard().get(0).header("X-Chatwoot-Delivery"));
    assertThat(hooks.detail(webhook, only().id()).attempts()).hasSize(2);
  }

  private void replay(DeliveryId id) {
    rooms.callInRequest(
        () -> {
          rooms.get(WebhookDeliveries.class).replay(webhook, id, OLGA);
          return null;
        });
  }

  @Test
  void allThatWereGivenUpAreReplayedInTheirOrder() {
    peer.says(422);
    hooks.reply(conversation, "1");
    hooks.reply(conversation, "2");
    hooks.work(webhook);
    peer.forget();
    int count =
        rooms.callInRequest(
            () -> rooms.get(WebhookDeliveries.class).replayFailed(webhook, Instant.EPOCH, OLGA));
    hooks.work(webhook);
    assertThat(count).isEqualTo(2);
    assertThat(peer.heard())
        .extracting(heard -> heard.json().path("content").asText())
        .containsExactly("1", "2");
  }

  @Test
  void aNewSecretSignsAtOnceAndTheOldOneBesideItForADay() {
    WebhookSecret fresh =
        rooms.callInRequest(() -> rooms.get(Webhooks.class).rotateSecret(webhook, OLGA));
    hooks.reply(conversation, "1");
    hooks.work(webhook);
    HookPeer.Heard heard = peer.heard().get(0);
    assertThat(heard.header("X-Chatwoot-Signature"))
        .isEqualTo(HookSignature.of(fresh.secret(), heard.timestamp(), heard.body()));
    assertThat(heard.header("X-Atende-Signature-Previous"))
        .isEqualTo(HookSignature.of(secret.secret(), heard.timestamp(), heard.body()));
    rooms.get(Now.class).pass(DAY.plusMinutes(1));
    hooks.reply(conversation, "2");
    hooks.work(webhook);
    assertThat(peer.heard().get(1).header("X-Atende-Signature-Previous")).isNull();
  }

  @Test
  void theLogIsForAdministratorsAndOfThisWebhookOnly() {
    hooks.reply(conversation, "1");
    WebhookDeliveries desk = rooms.get(WebhookDeliveries.class);
    DeliveryLook all = new DeliveryLook(null, null, null, 10);
    DeliveryId one = only().id();
    refused(ErrorCode.NOT_PERMITTED, () -> desk.list(webhook, all, ADA));
    refused(ErrorCode.NOT_PERMITTED, () -> desk.get(webhook, one, ADA));
    refused(ErrorCode.NOT_PERMITTED, () -> desk.replay(webhook, one, ADA));
    refused(ErrorCode.NOT_PERMITTED, () -> desk.replayFailed(webhook, Instant.EPOCH, ADA));
    WebhookId other = hooks.create(peer.address("/other"), HookEvent.usual()).id();
    refused(ErrorCode.DELIVERY_NOT_FOUND, () -> desk.get(other, one, OLGA));
    refused(ErrorCode.DELIVERY_NOT_FOUND, () -> desk.replay(other, one, OLGA));
    refused(ErrorCode.WEBHOOK_NOT_FOUND, () -> desk.list(new WebhookId(4711), all, OLGA));
  }

  private void refused(ErrorCode code, Runnable work) {
    assertThatThrownBy(
            () ->
                rooms.callInRequest(
                    () -> {
                      work.run();
                      return null;
                    }))
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void theLogIsReadInPartsAndByState() {
    for (int i = 1; i <= 3; i++) {
      hooks.reply(conversation, "m" + i);
    }
    peer.saysOnce(HookPeer.Answer.of(422));
    hooks.work(webhook);
    DeliveryPage first = page(new DeliveryLook(null, null, null, 2));
    DeliveryPage second = page(new DeliveryLook(null, null, first.next(), 2));
    assertThat(first.lines()).hasSize(2);
    assertThat(second.lines()).hasSize(1);
    assertThat(second.next()).isNull();
    assertThat(page(new DeliveryLook(DeliveryState.FAILED, null, null, 10)).lines())
        .extracting(DeliveryLine::id)
        .containsExactly(second.lines().get(0).id());
  }

  private DeliveryPage page(DeliveryLook look) {
    return rooms.call(() -> rooms.get(WebhookDeliveries.class).list(webhook, look, OLGA));
  }

  @Test
  void whatTellsOfSomebodyGoesWithHim() {
    WebhookId all = hooks.everythingTo(peer.address("/all"));
    hooks.reply(conversation, "segredo");
    rooms.call(
        () ->
            rooms
                .get(Contacts.class)
                .update(carla.contact(), -1, ContactProfile.of("Carla Dias", null), OLGA));
    hooks.work(all);
    rooms.callInRequest(
        () -> {
          rooms.get(Contacts.class).delete(carla.contact(), OLGA);
          return null;
        });
    assertThat(hooks.log(all))
        .as("of the contact himself; his conversations go with their rows")
        .noneMatch(line -> line.event() == HookEvent.CONTACT_UPDATED);
  }

  @Test
  void whatIsOlderThanThirtyDaysIsDropped() {
    hooks.reply(conversation, "1");
    hooks.work(webhook);
    rooms.get(Now.class).pass(Duration.ofDays(31));
    hooks.reply(conversation, "2");
    Instant before = rooms.get(Now.class).instant().minus(Duration.ofDays(30));
    assertThat(rooms.call(() -> rooms.get(PerishedDeliveryStore.class).dropBefore(before, 500)))
        .isEqualTo(1);
    assertThat(hooks.log(webhook)).hasSize(1);
    assertThat(hooks.count("SELECT COUNT(*) FROM webhook_attempt")).isZero();
  }
}
