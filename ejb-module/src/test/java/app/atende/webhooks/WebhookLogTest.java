package app.atende.webhooks;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.channels.payloads.HookSignature;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Tokens;
import app.atende.conversations.DisplayId;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an administrator does with a webhook: looks for deliveries, sends some again, tests it. */
class WebhookLogTest {

  @RegisterExtension private static final Rooms rooms = new Rooms();
  @RegisterExtension private static final HookPeer peer = new HookPeer();

  private final String mark = Tokens.randomLetters(8).toLowerCase(Locale.ROOT);
  private Hooks hooks;
  private DisplayId conversation;
  private WebhookSecret secret;
  private WebhookId webhook;

  @BeforeEach
  void open() {
    hooks = new Hooks(rooms);
    hooks.clear();
    conversation = rooms.write(rooms.arrive("carla-" + mark, "Carla"), "Olá").conversation();
    secret =
        hooks.create(
            peer.address("/hook"),
            Set.of(HookEvent.MESSAGE_CREATED, HookEvent.CONVERSATION_UPDATED));
    webhook = secret.id();
    peer.forget();
  }

  @Test
  void deliveriesAreFoundByWhatTheyTell() {
    hooks.reply(conversation, "Bom dia");
    assertThat(lines(HookEvent.MESSAGE_CREATED)).isNotEmpty();
    assertThat(lines(HookEvent.MESSAGE_CREATED))
        .allMatch(line -> line.event() == HookEvent.MESSAGE_CREATED);
    assertThat(lines(HookEvent.CONTACT_CREATED)).isEmpty();
  }

  private List<DeliveryLine> lines(HookEvent event) {
    DeliveryLook look = new DeliveryLook(null, event, null, 100);
    return rooms.call(() -> rooms.get(WebhookDeliveries.class).list(webhook, look, OLGA)).lines();
  }

  @Test
  void severalAreSentAgainInTheirOrderAndWhatIsGoneIsPassedOver() {
    for (String words : List.of("1", "2", "3")) {
      hooks.reply(conversation, words);
    }
    hooks.work(webhook);
    List<DeliveryLine> sent = lines(HookEvent.MESSAGE_CREATED);
    peer.forget();
    int count = replay(List.of(sent.get(0).id(), sent.get(2).id(), new DeliveryId(999_999_999L)));
    hooks.work(webhook);
    assertThat(count).isEqualTo(2);
    assertThat(peer.heard())
        .extracting(heard -> heard.json().path("content").asText())
        .containsExactly("1", "3");
    assertThat(hooks.count("SELECT COUNT(*) FROM audit_entry WHERE what = 'webhook_replayed'"))
        .isEqualTo(1);
  }

  @Test
  void nobodysOrTooManyAreNotSentAgain() {
    hooks.reply(conversation, "1");
    DeliveryId one = lines(HookEvent.MESSAGE_CREATED).get(0).id();
    WebhookId other = hooks.create(peer.address("/other"), HookEvent.usual()).id();
    refused(ErrorCode.VALUE_REQUIRED, () -> replay(List.of()));
    refused(
        ErrorCode.VALUE_INVALID,
        () -> replay(IntStream.rangeClosed(1, 101).mapToObj(DeliveryId::new).toList()));
    refused(
        ErrorCode.NOT_PERMITTED,
        () ->
            rooms.callInRequest(
                () -> rooms.get(WebhookDeliveries.class).replay(webhook, List.of(one), ADA)));
    assertThat(
            rooms.<Integer>callInRequest(
                () -> rooms.get(WebhookDeliveries.class).replay(other, List.of(one), OLGA)))
        .isZero();
  }

  private int replay(List<DeliveryId> ids) {
    return rooms.callInRequest(() -> rooms.get(WebhookDeliveries.class).replay(webhook, ids, OLGA));
  }

  @Test
  void aTestSaysWhatTheOtherSideAnsweredAndStandsInNoLog() {
    peer.saysOnce(new HookPeer.Answer(202, null, "thanks"));
    WebhookTrial trial = trial();
    HookPeer.Heard heard = peer.heard().get(0);
    assertThat(trial.taken()).isTrue();
    assertThat(trial.attempt().status()).isEqualTo(202);
    assertThat(trial.attempt().answer()).isEqualTo("thanks");
    assertThat(trial.body()).isEqualTo(heard.text());
    assertThat(HookSchemas.complaints(heard.json())).isEmpty();
    assertThat(heard.event()).isEqualTo("webhook_test");
    assertThat(heard.header("X-Chatwoot-Signature"))
        .isEqualTo(HookSignature.of(secret.secret(), heard.timestamp(), heard.body()));
    peer.saysOnce(HookPeer.Answer.of(500));
    assertThat(trial().taken()).isFalse();
    assertThat(hooks.log(webhook)).isEmpty();
    assertThat(hooks.summary(webhook).health().failures()).isZero();
  }

  @Test
  void aTestIsForAdministratorsAndOfAWebhookThatIsThere() {
    WebhookTrials trials = rooms.get(WebhookTrials.class);
    refused(ErrorCode.NOT_PERMITTED, () -> rooms.call(() -> trials.call(webhook, ADA)));
    refused(
        ErrorCode.WEBHOOK_NOT_FOUND,
        () -> rooms.call(() -> trials.call(new WebhookId(4711), OLGA)));
  }

  private WebhookTrial trial() {
    return rooms.call(() -> rooms.get(WebhookTrials.class).call(webhook, OLGA));
  }

  private static void refused(ErrorCode code, Supplier<?> work) {
    assertThatThrownBy(work::get)
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
