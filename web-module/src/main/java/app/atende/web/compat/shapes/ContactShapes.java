package app.atende.web.compat.shapes;

import app.atende.config.Settings;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactRosterQueries;
import app.atende.contacts.ContactSession;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSummary;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns contacts of the house into the dialect's shape, however many by two queries. */
@ApplicationScoped
public class ContactShapes {

  @Inject private ContactRosterQueries roster;
  @Inject private InboxQueries inboxes;
  @Inject private Settings settings;

  /** Without where they are known. */
  public ContactShape plain(ContactDetail contact) {
    return ContactShape.of(contact, settings.http().baseUrl(), null);
  }

  /** One with where he is known, of the inboxes that the actor sees. */
  public ContactShape withPlaces(ContactDetail contact, Actor actor) {
    return all(List.of(contact), true, actor).get(0);
  }

  /**
   * Several.
   *
   * @param places whether it is told where they are known, of the inboxes that the actor sees
   */
  public List<ContactShape> all(List<ContactDetail> contacts, boolean places, Actor actor) {
    if (contacts.isEmpty() || !places) {
      return contacts.stream().map(this::plain).toList();
    }
    Map<InboxId, InboxSummary> seen =
        inboxes.list(actor).stream()
            .collect(Collectors.toMap(InboxSummary::id, Function.identity()));
    List<ContactId> ids = contacts.stream().map(ContactDetail::id).toList();
    Map<ContactId, List<ContactSession>> known = roster.sessions(ids, seen.keySet(), actor);
    return contacts.stream()
        .map(
            contact ->
                ContactShape.of(
                    contact,
                    settings.http().baseUrl(),
                    known.getOrDefault(contact.id(), List.of()).stream()
                        .map(
                            session ->
                                ContactInboxShape.of(session.sourceId(), seen.get(session.inbox())))
                        .toList()))
        .toList();
  }
}
