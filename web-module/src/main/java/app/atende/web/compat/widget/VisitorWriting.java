package app.atende.web.compat.widget;

import app.atende.contacts.ContactSession;
import app.atende.conversations.ContactTimelines;
import app.atende.conversations.InboundMessage;
import app.atende.conversations.Intake;
import app.atende.conversations.TimelineMessage;
import app.atende.web.compat.IncomingFiles;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.Rate;
import app.atende.web.compat.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A visitor writes: he becomes a contact if he was none, his files are taken in, and his message
 * goes into the conversation that is on or begins one.
 */
@ApplicationScoped
class VisitorWriting {

  @Inject private Intake intake;
  @Inject private ContactTimelines timelines;
  @Inject private IncomingFiles files;
  @Inject private RateLimits rates;

  /** For CDI. */
  VisitorWriting() {}

  /** Writes what the body brings; the same echo id again writes nothing and answers the same. */
  TimelineMessage write(WidgetCall call, LooseBody body) {
    return write(call, body, UnaryOperator.identity());
  }

  /** The same, of which something is otherwise than the body brings it. */
  TimelineMessage write(WidgetCall call, LooseBody body, UnaryOperator<WidgetDraft> changed) {
    rates.spend(Rate.WIDGET_MESSAGE, call.account() + " " + call.requireToken().sourceId());
    boolean begins =
        call.session().flatMap(known -> timelines.newest(known, known.actor())).isEmpty();
    if (begins) {
      rates.spendBy(Rate.WIDGET_CONVERSATION, call.address());
    }
    ContactSession session = call.arrive(WidgetDraft.originOf(body));
    List<String> keys = files.receive(body.inside("message").files("attachments"), session.actor());
    WidgetDraft wanted = changed.apply(WidgetDraft.of(body, keys));
    InboundMessage message =
        InboundMessage.from(session, wanted.draft()).beginning(wanted.beginning());
    return intake.receive(message, session.actor()).message();
  }
}
