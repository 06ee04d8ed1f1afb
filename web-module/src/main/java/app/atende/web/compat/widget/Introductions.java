package app.atende.web.compat.widget;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactQueries;
import app.atende.conversations.ContactTimelines;
import app.atende.inboxes.PreChatAnswers;
import app.atende.inboxes.PreChatForm;
import app.atende.inboxes.PreChatForms;
import app.atende.roles.Actor;
import app.atende.web.compat.LooseBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Hears what a visitor says before he writes. Where the inbox asks something first, it is checked
 * once more: the form in the browser may be anybody's. Who has written before, or was introduced by
 * the site, is asked nothing.
 */
@ApplicationScoped
class Introductions {

  @Inject private PreChatForms forms;
  @Inject private ContactQueries known;
  @Inject private ContactTimelines timelines;

  /** For CDI. */
  Introductions() {}

  /** Whether he has to answer before he writes. */
  boolean isAsked(WidgetCall call) {
    return call.inbox().website().preChat().preChatEnabled() && !isKnown(call);
  }

  /**
   * What the body says.
   *
   * @throws DomainException as {@link PreChatForms#accept} refuses
   */
  Introduction hear(WidgetCall call, LooseBody body) {
    ContactProfile profile = WidgetContactResource.profile(body.inside("contact"));
    Attributes custom = new Attributes(body.map("custom_attributes").orElse(Map.of()));
    if (!isAsked(call)) {
      return new Introduction(profile, custom);
    }
    PreChatForm form = call.inbox().website().preChat();
    PreChatAnswers given =
        new PreChatAnswers(
            profile.name(),
            profile.email(),
            profile.phoneNumber(),
            profile.customAttributes(),
            custom);
    PreChatAnswers kept = forms.accept(form, given, Actor.SYSTEM);
    return new Introduction(
        new ContactProfile(
            profile.name(),
            profile.email(),
            profile.phoneNumber(),
            profile.identifier(),
            kept.ofContact(),
            profile.additionalAttributes()),
        kept.ofConversation());
  }

  private boolean isKnown(WidgetCall call) {
    return call.session()
        .filter(
            session ->
                timelines.newest(session, session.actor()).isPresent()
                    || known.detail(session.contact(), session.actor()).identifier() != null)
        .isPresent();
  }
}
