package app.atende.web.compat.account;

import app.atende.attributes.Attributes;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ToldContact;
import app.atende.web.compat.LooseBody;
import java.util.Map;

/** What a program tells about a contact (contract 6.4); null and what lacks say nothing. */
final class ContactFields {

  private static final int LONGEST_ADDRESS = 2048;

  private final LooseBody body;

  ContactFields(LooseBody body) {
    this.body = body;
  }

  /** The fields as they are told. */
  ContactProfile profile() {
    return new ContactProfile(
        body.filled("name").orElse(null),
        text("email"),
        text("phone_number"),
        text("identifier"),
        attributes("custom_attributes"),
        attributes("additional_attributes"));
  }

  /** All of it at once, with what became of the picture; null for none. */
  ToldContact form(String picture) {
    return new ToldContact(profile(), body.flag("blocked").orElse(null), picture, address());
  }

  /** The same of somebody new, who is blocked only if that is said. */
  ToldContact formOfNewcomer(String picture) {
    Boolean blocked = body.flag("blocked").filter(on -> on).orElse(null);
    return new ToldContact(ofNewcomer(), blocked, picture, address());
  }

  /** Where the picture is; what is no address of the web says nothing. */
  private String address() {
    return body.filled("avatar_url")
        .filter(url -> url.length() <= LONGEST_ADDRESS && url.matches("(?i)https?://\\S+"))
        .orElse(null);
  }

  /** The fields of somebody new: who has no name is called by what else is told. */
  ContactProfile ofNewcomer() {
    ContactProfile told = profile();
    String name =
        body.filled("name")
            .or(() -> body.filled("email"))
            .or(() -> body.filled("phone_number"))
            .or(() -> body.filled("identifier"))
            .orElse(null);
    return told.withName(name);
  }

  private String text(String key) {
    return body.text(key).map(String::strip).orElse(null);
  }

  private Attributes attributes(String key) {
    return new Attributes(body.map(key).orElse(Map.of()));
  }
}
