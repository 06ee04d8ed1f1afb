package app.atende.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.Limits;
import app.atende.conversations.DeliveryReport;
import app.atende.conversations.SentMessage;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.inboxes.Inboxes;
import app.atende.rooms.Rooms;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message that no address took has failed for its agent, once. */
class ReportUndeliveredTest implements RunsTwiceContract {

  @RegisterExtension private static final Rooms rooms = new Rooms(Inboxes.class, Limits.class);
  @RegisterExtension private static final HookPeer peer = new HookPeer();

  private InboxHooks inbox;
  private Hooks hooks;
  private SentMessage sent;
  private List<EventNote> notes;

  @BeforeEach
  void aMessageIsRefused() {
    hooks = new Hooks(rooms);
    inbox = new InboxHooks(rooms);
    inbox.clear();
    peer.forget();
    inbox.pointTo(peer.address("/hook"));
    sent = hooks.reply(inbox.begun("rui"), "Oi");
    peer.says(400);
    hooks.work(inbox.hook());
    notes = hooks.notes("report-undelivered");
  }

  @Override
  public DurableListener listener() {
    return rooms.get(ReportUndelivered.class);
  }

  @Override
  public void runOnce() {
    notes.forEach(note -> rooms.run(() -> listener().handle(note)));
  }

  @Override
  public Object outcome() {
    return List.of(inbox.delivery(sent), inbox.log().size());
  }

  @Test
  void theAgentSeesWhatTheOtherSideSaid() {
    runOnce();
    assertThat(inbox.delivery(sent)).isEqualTo(DeliveryReport.failed("HTTP 400"));
  }

  @Test
  void whatAContactWroteNeverFails() {
    runOnce();
    String others =
        "SELECT COUNT(*) FROM message WHERE status = 'FAILED' AND message_type <> 'OUTGOING'";
    assertThat(hooks.count(others)).isZero();
  }
}
