package app.atende.webhooks;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.Limits;
import app.atende.channels.payloads.HookSignature;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Tokens;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Conversations;
import app.atende.conversations.DeliveryReport;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageStatus;
import app.atende.conversations.SentMessage;
import app.atende.inboxes.Inboxes;
import app.atende.rooms.Rooms;
import app.atende.webhooks.internal.DeliveryDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The address of an API inbox is told over the webhooks' way, and agents hear of failures. */
class InboxDeliveriesTest {

  @RegisterExtension private static final Rooms rooms = new Rooms(Inboxes.class, Limits.class);
  @RegisterExtension private static final HookPeer peer = new HookPeer();

  private final String mark = Tokens.randomLetters(8).toLowerCase(Locale.ROOT);
  private Hooks hooks;
  private InboxHooks inbox;
  private DisplayId conversation;

  @BeforeEach
  void open() {
    hooks = new Hooks(rooms);
    inbox = new InboxHooks(rooms);
    inbox.clear();
    conversation = inbox.begun("rui-" + mark);
    inbox.pointTo(peer.address("/hook"));
    peer.forget();
  }

  private SentMessage reply(String words) {
    return hooks.reply(conversation, words);
  }

  private List<String> contents() {
    return peer.heard().stream().map(heard -> heard.json().path("content").asText()).toList();
  }

  @Test
  void theReceiverKnowsWhatWasWrittenAndWhoseCallItIs() {
    MessageDraft draft = MessageDraft.of("Olá\\\nRui\n").withSourceId("gw-" + mark);
    rooms.call(() -> rooms.get(Conversations.class).reply(conversation, draft, OLGA));
    inbox.work();
    HookPeer.Heard heard = peer.heard().get(0);
    JsonNode body = heard.json();
    assertThat(heard.header("X-Chatwoot-Signature"))
        .isEqualTo(HookSignature.of("s3cret", heard.timestamp(), heard.body()));
    assertThat(heard.header("X-Chatwoot-Delivery")).isEqualTo(inbox.log().get(0).uuid());
    assertThat(body.path("event").asText()).isEqualTo("message_created");
    assertThat(body.path("content").asText()).isEqualTo("Olá\nRui");
    assertThat(body.path("source_id").asText()).isEqualTo("gw-" + mark);
    assertThat(body.path("private").asBoolean()).isFalse();
    assertThat(body.at("/conversation/contact_inbox/source_id").asText()).isEqualTo("rui-" + mark);
    assertThat(body.at("/conversation/contact_inbox/pubsub_token").isMissingNode()).isTrue();
    assertThat(body.at("/conversation/channel").asText()).isEqualTo("Channel::Api");
    assertThat(inbox.log()).extracting(DeliveryLine::state).containsOnly(DeliveryState.DELIVERED);
  }

  @Test
  void itHearsWhatTheContractSaysOfItsOwnInboxAlone() {
    rooms.write(rooms.arrive("carla-" + mark, "Carla"), "No site");
    rooms.call(
        () -> rooms.get(Conversations.class).addNote(conversation, MessageDraft.of("Nota"), OLGA));
    rooms.call(() -> rooms.get(Conversations.class).resolve(conversation, -1, OLGA));
    inbox.work();
    assertThat(peer.heard())
        .extracting(heard -> heard.event() + heard.json().path("private").asText())
        .containsExactly(
            "message_createdtrue", "conversation_status_changed", "conversation_updated");
    assertThat(peer.heard().get(1).json().at("/changed_attributes/0/status/current_value").asText())
        .isEqualTo(ConversationStatus.RESOLVED.word());
  }

  @Test
  void aConversationKeepsItsOrderWhileTheReceiverFails() {
    peer.saysOnce(HookPeer.Answer.of(500));
    reply("1");
    reply("2");
    reply("3");
    inbox.work();
    assertThat(contents()).containsExactly("1");
    inbox.workAfter(Duration.ofSeconds(7));
    assertThat(contents()).containsExactly("1", "1", "2", "3");
    assertThat(peer.heard().get(1).header("X-Atende-Attempt")).isEqualTo("2");
  }

  @Test
  void aMessageFailsForItsAgentOnceFiveMinutesOfTriesDidNotHelp() {
    peer.says(500);
    SentMessage sent = reply("Tem alguém?");
    inbox.work();
    assertThat(inbox.delivery(sent)).isEqualTo(DeliveryReport.of(MessageStatus.SENT));
    for (int minute = 0; minute < 4; minute++) {
      inbox.workAfter(Duration.ofMinutes(1));
    }
    assertThat(inbox.delivery(sent)).isEqualTo(DeliveryReport.of(MessageStatus.SENT));
    inbox.workAfter(Duration.ofMinutes(1));
    inbox.workAfter(Duration.ofMinutes(1));
    assertThat(inbox.delivery(sent)).isEqualTo(DeliveryReport.failed("HTTP 500"));
    assertThat(inbox.log())
        .filteredOn(line -> line.event() == HookEvent.MESSAGE_CREATED)
        .extracting(DeliveryLine::cause)
        .containsExactly(DeliveryCause.GAVE_UP);
  }

  @Test
  void whileTheReceiverWantsToBeLeftAloneAgentsStillLearnInTime() {
    peer.saysOnce(new HookPeer.Answer(503, "3600", "later"));
    SentMessage tried = reply("Um");
    inbox.work();
    SentMessage waiting = reply("Dois");
    inbox.workAfter(Duration.ofMinutes(4));
    assertThat(inbox.delivery(waiting)).isEqualTo(DeliveryReport.of(MessageStatus.SENT));
    assertThat(isDue()).as("it is looked after while it is paused").isTrue();
    inbox.workAfter(Duration.ofMinutes(3));
    assertThat(inbox.delivery(tried)).isEqualTo(DeliveryReport.failed("HTTP 503"));
    assertThat(inbox.delivery(waiting)).isEqualTo(DeliveryReport.failed("Not sent in time"));
    assertThat(peer.heard()).as("and is left alone").hasSize(1);
  }

  private boolean isDue() {
    WebhookId hook = inbox.hook();
    return rooms.call(() -> rooms.get(DeliveryDesk.class).isDue(hook, Optional.empty()));
  }

  @Test
  void whatFailedGoesOutOnceMoreWhenSomebodyAsksTwice() {
    SentMessage sent = failed();
    peer.forget();
    retry(sent);
    retry(sent);
    inbox.work();
    assertThat(inbox.delivery(sent)).isEqualTo(DeliveryReport.of(MessageStatus.SENT));
    assertThat(peer.heard())
        .extracting(HookPeer.Heard::event)
        .filteredOn("message_created"::equals)
        .hasSize(1);
  }

  private SentMessage failed() {
    peer.saysOnce(HookPeer.Answer.of(422));
    SentMessage sent = reply("Oi");
    inbox.work();
    assertThat(inbox.delivery(sent)).isEqualTo(DeliveryReport.failed("HTTP 422"));
    return sent;
  }

  private void retry(SentMessage sent) {
    rooms.call(() -> rooms.get(Conversations.class).retry(conversation, sent.message(), OLGA));
  }

  @Test
  void aFailureThatIsOldNewsByNowMarksNothing() {
    peer.saysOnce(HookPeer.Answer.of(422));
    SentMessage sent = reply("Oi");
    hooks.work(inbox.hook());
    inbox.report();
    peer.saysOnce(HookPeer.Answer.of(422));
    retry(sent);
    hooks.work(inbox.hook());
    inbox.report();
    assertThat(inbox.delivery(sent))
        .as("message_updated was refused, the message itself arrived")
        .isEqualTo(DeliveryReport.of(MessageStatus.SENT));
  }

  @Test
  void whatIsReplayedAndArrivesHasNotFailedAnyMore() {
    SentMessage sent = failed();
    DeliveryLine refused =
        inbox.log().stream()
            .filter(line -> line.state() == DeliveryState.FAILED)
            .findFirst()
            .orElseThrow();
    int count =
        rooms.callInRequest(
            () -> rooms.get(InboxDeliveries.class).replay(SALES, List.of(refused.id()), OLGA));
    inbox.work();
    assertThat(count).isEqualTo(1);
    assertThat(inbox.delivery(sent)).isEqualTo(DeliveryReport.of(MessageStatus.SENT));
    assertThat(
            hooks.count("SELECT COUNT(*) FROM audit_entry WHERE what = 'inbox_webhook_replayed'"))
        .isEqualTo(1);
  }

  @Test
  void goneMeansThisDeliveryAndNotTheInbox() {
    peer.saysOnce(HookPeer.Answer.of(410));
    SentMessage first = reply("Um");
    SentMessage second = reply("Dois");
    inbox.work();
    assertThat(inbox.delivery(first)).isEqualTo(DeliveryReport.failed("HTTP 410"));
    assertThat(inbox.delivery(second)).isEqualTo(DeliveryReport.of(MessageStatus.SENT));
    assertThat(contents()).startsWith("Um", "Dois");
  }

  @Test
  void anAddressInsideOurNetworkIsAFailureToo() {
    rooms.sql("UPDATE api_channel SET webhook_url = 'http://169.254.169.254/latest'");
    SentMessage sent = reply("Oi");
    inbox.work();
    assertThat(inbox.delivery(sent).status()).isEqualTo(MessageStatus.FAILED);
    assertThat(peer.heard()).isEmpty();
  }

  @Test
  void withoutAnAddressNothingIsWrittenAndWhatWaitedHasFailed() {
    SentMessage sent = reply("Oi");
    WebhookId hook = inbox.hook();
    inbox.pointTo(null);
    hooks.notes("end-webhook").forEach(note -> rooms.run(() -> end().handle(note)));
    inbox.report();
    assertThat(inbox.delivery(sent)).isEqualTo(DeliveryReport.failed("No webhook address"));
    long before = inbox.log().size();
    reply("Em vão");
    assertThat(inbox.log()).hasSize((int) before);
    inbox.pointTo(peer.address("/hook"));
    reply("De novo");
    inbox.work();
    assertThat(inbox.hook()).as("one row for an inbox").isEqualTo(hook);
    assertThat(contents()).containsExactly("De novo");
  }

  private EndWebhook end() {
    return rooms.get(EndWebhook.class);
  }

  @Test
  void itStandsInNoListOfWebhooksAndNobodyReachesItByItsNumber() {
    reply("Oi");
    WebhookId hook = inbox.hook();
    Webhooks webhooks = rooms.get(Webhooks.class);
    assertThat(rooms.call(() -> webhooks.list(OLGA))).isEmpty();
    assertThat(rooms.call(() -> webhooks.secrets(OLGA))).isEmpty();
    refuses(ErrorCode.WEBHOOK_NOT_FOUND, () -> webhooks.get(hook, OLGA));
    refuses(ErrorCode.WEBHOOK_NOT_FOUND, () -> webhooks.rotateSecret(hook, OLGA));
    DeliveryLook all = new DeliveryLook(null, null, null, 10);
    refuses(
        ErrorCode.WEBHOOK_NOT_FOUND,
        () -> rooms.get(WebhookDeliveries.class).list(hook, all, OLGA));
    refuses(ErrorCode.WEBHOOK_NOT_FOUND, () -> rooms.get(WebhookTrials.class).call(hook, OLGA));
    hooks.create(peer.address("/hook"), Set.of(HookEvent.MESSAGE_CREATED));
    assertThat(rooms.call(() -> webhooks.list(OLGA))).as("the same address twice").hasSize(1);
  }

  @Test
  void onlyWhoManagesInboxesReadsTheLogAndReplays() {
    InboxDeliveries desk = rooms.get(InboxDeliveries.class);
    DeliveryLook all = new DeliveryLook(null, null, null, 10);
    refuses(ErrorCode.NOT_PERMITTED, () -> desk.list(SALES, all, ADA));
    refuses(ErrorCode.NOT_PERMITTED, () -> desk.isServed(SALES, ADA));
    refuses(ErrorCode.NOT_PERMITTED, () -> desk.get(SALES, new DeliveryId(1), ADA));
    refuses(ErrorCode.NOT_PERMITTED, () -> desk.replay(SALES, List.of(new DeliveryId(1)), ADA));
    refuses(ErrorCode.NOT_PERMITTED, () -> desk.replayFailed(SALES, Instant.EPOCH, ADA));
    WebhookId other = hooks.everythingTo("https://hooks.example/");
    reply("Oi");
    DeliveryId foreign = hooks.log(other).get(0).id();
    refuses(ErrorCode.DELIVERY_NOT_FOUND, () -> desk.get(SALES, foreign, OLGA));
    assertThat(rooms.callInRequest(() -> desk.replay(SALES, List.of(foreign), OLGA))).isZero();
  }

  private static void refuses(ErrorCode code, Callable<?> work) {
    assertThatThrownBy(() -> rooms.callInRequest(work))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void itsRowAndLogGoWithTheInbox() {
    try (Rooms globex = new Rooms(Inboxes.class, Limits.class)) {
      InboxHooks theirs = new InboxHooks(globex);
      theirs.clear();
      theirs.pointTo(peer.address("/theirs"));
      new Hooks(globex).reply(theirs.begun("rui"), "Oi");
      globex.callInRequest(
          () -> {
            globex.get(Inboxes.class).delete(SALES, "Sales", OLGA);
            return null;
          });
      Hooks all = new Hooks(globex);
      assertThat(all.count("SELECT COUNT(*) FROM webhook")).isZero();
      all.notes("end-webhook")
          .forEach(note -> globex.run(() -> globex.get(EndWebhook.class).handle(note)));
      assertThat(all.count("SELECT COUNT(*) FROM webhook_delivery")).isZero();
    }
  }

  @Test
  void twoAccountsWithTheSameNumbersHearOnlyTheirOwn() {
    try (Rooms globex = new Rooms(Inboxes.class, Limits.class)) {
      InboxHooks theirs = new InboxHooks(globex);
      theirs.clear();
      theirs.pointTo(peer.address("/theirs"));
      reply("Só nosso");
      inbox.work();
      assertThat(theirs.log()).isEmpty();
      assertThat(new Hooks(globex).notes("deliver-webhooks")).isEmpty();
      assertThat(contents()).containsExactly("Só nosso");
      theirs.work();
      assertThat(contents()).containsExactly("Só nosso");
    }
  }

  @Test
  void anInboxOfBeforeIsServedByTheScriptOnceHoweverOftenItRuns() {
    hooks.clear();
    rooms.again("V24__webhooks_of_inboxes.sql");
    rooms.again("V24__webhooks_of_inboxes.sql");
    assertThat(hooks.count("SELECT COUNT(*) FROM webhook WHERE enabled")).isEqualTo(1);
    reply("Oi");
    inbox.work();
    assertThat(contents()).containsExactly("Oi");
  }

  @Test
  void anAddressThatRestsIsTriedWhenTheSettingsAreSaved() {
    peer.says(500);
    for (int i = 0; i < 6; i++) {
      reply("Oi " + i);
      inbox.workAfter(Duration.ofSeconds(1));
    }
    peer.forget();
    inbox.pointTo(peer.address("/other"));
    inbox.workAfter(Duration.ofMinutes(2));
    assertThat(contents()).isNotEmpty();
    assertThat(hooks.count("SELECT failures FROM webhook WHERE serves_inbox_id = 2")).isZero();
  }
}
