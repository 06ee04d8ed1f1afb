package app.atende.web.console.contacts;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.Attributes;
import app.atende.contacts.ContactDetail;
import app.atende.web.console.AttributeReader;
import app.atende.web.console.OwnAttributes;
import app.atende.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two contacts side by side, as they stand before one goes into the other. What stays is what
 * {@link ContactDetail#filledBy} makes of them.
 */
@RequestScoped
public class ContactComparison {

  private static final String KEY = "contacts_merge.field.";

  @Inject private AttributeReader attributes;
  @Inject private Countries countries;
  @Inject private Words words;

  /**
   * One thing that is known of them.
   *
   * @param label how it is called
   * @param kept the value of the one who stays; empty when there is none
   * @param merged the value of the one who goes
   * @param filled whether the one who stays gets it from the other one
   * @param leads whether the one who goes is still known by his value, although it does not stay
   */
  public record Line(String label, String kept, String merged, boolean filled, boolean leads) {

    /** Whether both say the same. */
    public boolean isSame() {
      return kept.equals(merged);
    }
  }

  /** All that is known of either; what both lack is left out. */
  List<Line> of(ContactDetail kept, ContactDetail merged) {
    List<Line> lines = new ArrayList<>();
    add(lines, say("name"), kept.name(), merged.name());
    key(lines, "email", kept.email(), merged.email());
    key(lines, "phone", kept.phoneNumber(), merged.phoneNumber());
    key(lines, "identifier", kept.identifier(), merged.identifier());
    if (kept.blocked() != merged.blocked()) {
      add(lines, say("blocked"), yesNo(kept.blocked()), yesNo(merged.blocked()));
    }
    Attributes ours = kept.additionalAttributes();
    Attributes theirs = merged.additionalAttributes();
    add(lines, say("company"), text(ours, "company_name"), text(theirs, "company_name"));
    add(lines, say("city"), text(ours, "city"), text(theirs, "city"));
    add(lines, say("country"), country(ours), country(theirs));
    add(lines, say("bio"), text(ours, "description"), text(theirs, "description"));
    networks(lines, ours.object("social_profiles"), theirs.object("social_profiles"));
    own(lines, kept, merged);
    return lines;
  }

  private void key(List<Line> lines, String field, String kept, String merged) {
    add(lines, say(field), kept, merged);
    boolean leads = kept != null && merged != null && !kept.equals(merged);
    if (leads) {
      Line last = lines.remove(lines.size() - 1);
      lines.add(new Line(last.label(), last.kept(), last.merged(), false, true));
    }
  }

  private static void networks(List<Line> lines, Attributes ours, Attributes theirs) {
    Map<String, Object> names = new TreeMap<>(theirs.values());
    names.putAll(ours.values());
    names.keySet().forEach(name -> add(lines, name, text(ours, name), text(theirs, name)));
  }

  private void own(List<Line> lines, ContactDetail kept, ContactDetail merged) {
    List<OwnAttributes.One> ours =
        attributes.of(AttributeOwner.CONTACT, kept.customAttributes()).all();
    List<OwnAttributes.One> theirs =
        attributes.of(AttributeOwner.CONTACT, merged.customAttributes()).all();
    for (int i = 0; i < ours.size(); i++) {
      add(lines, ours.get(i).name(), ours.get(i).shown(), theirs.get(i).shown());
    }
  }

  private static void add(List<Line> lines, String label, String kept, String merged) {
    String ours = orNothing(kept);
    String theirs = orNothing(merged);
    if (!ours.isEmpty() || !theirs.isEmpty()) {
      lines.add(new Line(label, ours, theirs, ours.isEmpty(), false));
    }
  }

  private String say(String field) {
    return words.say(KEY + field);
  }

  private String yesNo(boolean is) {
    return words.say("contacts_merge.blocked." + (is ? "yes" : "no"));
  }

  private String country(Attributes of) {
    return countries.name(text(of, "country_code"));
  }

  private static String text(Attributes of, String key) {
    return of.text(key).orElse(null);
  }

  private static String orNothing(String text) {
    return text == null ? "" : text.strip();
  }
}
