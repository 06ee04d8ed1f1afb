package app.atende.web.live;

import app.atende.config.TenantId;
import app.atende.contacts.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which contacts have their chat open on this node at this moment, for the tabs that show contacts.
 * Other tabs hear nothing of it: visitors come and go all day.
 */
@ApplicationScoped
public class ContactPresence {

  /** How many contacts a tab is told of when it begins to look. */
  private static final int MOST = 5_000;

  @Inject private ConsoleDoor door;

  private final Map<Place, Integer> windows = new ConcurrentHashMap<>();

  private record Place(TenantId tenant, long contact) {}

  /** One more window of this contact is open. */
  public void came(TenantId tenant, ContactId contact) {
    if (windows.merge(new Place(tenant, contact.value()), 1, Integer::sum) == 1) {
      tell(tenant, contact, true);
    }
  }

  /** One of his windows has gone. */
  public void went(TenantId tenant, ContactId contact) {
    Place place = new Place(tenant, contact.value());
    boolean was = windows.containsKey(place);
    boolean is = windows.computeIfPresent(place, (who, open) -> open > 1 ? open - 1 : null) != null;
    if (was && !is) {
      tell(tenant, contact, false);
    }
  }

  /** This tab shows contacts: tells it who is there, and from now on who comes and goes. */
  void show(ConsoleEar ear) {
    ear.watchContacts();
    ear.send(Frames.contactsHere(here(ear.visitor().account().id())));
  }

  /** Who of this account is there, by number and in no order, at most five thousand. */
  public List<Long> here(TenantId tenant) {
    return windows.keySet().stream()
        .filter(place -> place.tenant().equals(tenant))
        .map(Place::contact)
        .limit(MOST)
        .toList();
  }

  private void tell(TenantId tenant, ContactId contact, boolean here) {
    door.watching(tenant).forEach(ear -> ear.send(Frames.contactPresence(contact.value(), here)));
  }
}
