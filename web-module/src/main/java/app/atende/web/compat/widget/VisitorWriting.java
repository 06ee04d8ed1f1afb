package app.atende.web.compat.widget;

import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.contacts.IdentityProof;
import app.atende.conversations.ContactTimelines;
import app.atende.conversations.InboundMessage;
import app.atende.conversations.Intake;
import app.atende.conversations.TimelineMessage;
import app.atende.roles.Actor;
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
  @Inject private Contacts contacts;
  @Inject private ContactTimelines timelines;
  @Inject private IncomingFiles files;
  @Inject private RateLimits rates;

  /** For CDI. */
  VisitorWriting() {}

  /** Writes what the body brings; the same echo id again writes nothing and answers the same. */
  TimelineMessage write(WidgetCall call, LooseBody body) {
    return write(call, body, UnaryOperator.identity());
  }

  /**
   * The same with what he says about himself, which is kept with him and with the conversation that
   * he begins.
   *
   * @throws app.atende.config.DomainException as {@link Contacts#check} refuses, before anything is
   *     written
   */
  TimelineMessage begin(WidgetCall call, LooseBody body, Introduction said) {
    ContactProfile profile = said.profile();
    contacts.check(profile, Actor.SYSTEM);
    TimelineMessage message =
        write(call, body, draft -> draft.beginningWith(said.ofConversation()));
    if (!profile.equals(ContactProfile.EMPTY)) {
      ContactSession session = call.requireSession();
      contacts.identify(session.id(), profile, IdentityProof.NONE, session.actor());
    }
    return message;
  }

  private TimelineMessage write(
      WidgetCall call, LooseBody body, UnaryOperator<WidgetDraft> changed) {
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
