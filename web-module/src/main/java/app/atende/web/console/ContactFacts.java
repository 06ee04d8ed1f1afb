package app.atende.web.console;

import app.atende.attributes.Attributes;
import app.atende.contacts.ContactDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a contact can be reached and where he belongs, as far as it is known. */
final class ContactFacts {
  private static final String KEY = "conversations_details.fact.";
  private static final List<String> NETWORKS =
      List.of("facebook", "github", "instagram", "linkedin", "telegram", "tiktok", "twitter");

  private final List<Details.Fact> facts = new ArrayList<>();

  private ContactFacts() {}

  /** All of them, in the order in which they are shown. */
  static List<Details.Fact> of(ContactDetail contact) {
    ContactFacts of = new ContactFacts();
    Attributes more = contact.additionalAttributes();
    of.add("mail", "email.label", contact.email(), "ltr");
    of.add("phone", "phone.label", contact.phoneNumber(), "ltr");
    of.add("building-2", "company.label", more.text("company_name").orElse(null), "auto");
    of.add("map-pin", "place.label", place(more), "auto");
    of.add("hash", "identifier.label", contact.identifier(), "ltr");
    Attributes networks = more.object("social_profiles");
    NETWORKS.forEach(
        name -> of.add("link", name + ".label", networks.text(name).orElse(null), "ltr"));
    return List.copyOf(of.facts);
  }

  private static String place(Attributes more) {
    return Stream.of(more.text("city"), more.text("country"))
        .flatMap(Optional::stream)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private void add(String icon, String key, String value, String direction) {
    if (value != null && !value.isBlank()) {
      facts.add(new Details.Fact(icon, KEY + key, value.strip(), direction));
    }
  }
}
