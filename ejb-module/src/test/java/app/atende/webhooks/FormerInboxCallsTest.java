package app.atende.webhooks;

import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.Limits;
import app.atende.config.Now;
import app.atende.conversations.DisplayId;
import app.atende.conversations.SentMessage;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.inboxes.Inboxes;
import app.atende.rooms.Rooms;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What lay in the outbox when the house was upgraded still reaches the inbox's address. */
class FormerInboxCallsTest implements RunsTwiceContract {

  @RegisterExtension private static final Rooms rooms = new Rooms(Inboxes.class, Limits.class);
  @RegisterExtension private static final HookPeer peer = new HookPeer();

  private InboxHooks inbox;
  private EventNote left;

  @BeforeEach
  void somethingIsLeft() {
    inbox = new InboxHooks(rooms);
    inbox.clear();
    DisplayId conversation = inbox.begun("rui");
    SentMessage sent = new Hooks(rooms).reply(conversation, "De antes");
    inbox.pointTo(peer.address("/hook"));
    peer.forget();
    long row =
        new Hooks(rooms)
            .count("SELECT conversation_id FROM message WHERE id = " + sent.message().value());
    left =
        new EventNote(
            "message_written",
            rooms.get(Now.class).instant(),
            OLGA.cause(),
            Map.of(
                "conversation", row,
                "display", conversation.value(),
                "inbox", SALES.value(),
                "message", sent.message().value()));
  }

  @Override
  public DurableListener listener() {
    return rooms.get(FormerInboxCalls.class);
  }

  @Override
  public void runOnce() {
    rooms.run(() -> listener().handle(left));
  }

  @Override
  public Object outcome() {
    return inbox.log().size();
  }

  @Test
  void itArrivesLikeEverythingElse() {
    runOnce();
    inbox.work();
    assertThat(peer.heard())
        .extracting(heard -> heard.json().path("content").asText())
        .containsExactly("De antes");
  }

  @Test
  void whereThereIsNoAddressAnyMoreItIsForgotten() {
    inbox.pointTo(null);
    runOnce();
    assertThat(outcome()).isEqualTo(0);
  }
}
