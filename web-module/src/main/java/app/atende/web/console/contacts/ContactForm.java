package app.atende.web.console.contacts;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.PhoneNumber;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is typed about a contact. What is left empty is taken away. */
public class ContactForm implements Serializable {

  /** Networks whose names are kept, in the order of the form. */
  private static final List<String> NETWORKS =
      List.of("facebook", "instagram", "linkedin", "twitter", "github");

  private static final long serialVersionUID = 1L;
  private static final String NETWORK_KEY = "social_profiles";
  private static final String BRAZIL = "BR";
  private static final int LONGEST = 255;
  private static final int LONGEST_BIO = 1000;

  private String firstName;
  private String lastName;
  private String email;
  private String region = BRAZIL;
  private String phone;
  private String identifier;
  private String company;
  private String country;
  private String city;
  private String bio;
  private final Map<String, String> networks = new LinkedHashMap<>();

  /** Shows what is known of somebody; the name's first word is the first name. */
  void fill(ContactDetail contact) {
    String[] names = contact.name().strip().split("\\s+", 2);
    firstName = names[0];
    lastName = names.length > 1 ? names[1] : null;
    email = contact.email();
    phone = contact.phoneNumber();
    region = phone == null ? BRAZIL : PhoneNumber.regionOf(phone).orElse(BRAZIL);
    identifier = contact.identifier();
    Attributes known = contact.additionalAttributes();
    company = known.text("company_name").orElse(null);
    country = known.text("country_code").orElse(null);
    city = known.text("city").orElse(null);
    bio = known.text("description").orElse(null);
    NETWORKS.forEach(
        network -> networks.put(network, known.object(NETWORK_KEY).text(network).orElse(null)));
  }

  /**
   * What was typed, to be laid over what is known.
   *
   * @param countryName the name of the chosen country, which programs read beside its code
   * @throws DomainException {@code NAME_REQUIRED} at {@code name}, {@code PHONE_INVALID} at {@code
   *     phone_number}, {@code VALUE_TOO_LONG}
   */
  ContactProfile profile(Attributes kept, String countryName) {
    String name = (orNothing(firstName) + " " + orNothing(lastName)).strip();
    if (name.isEmpty()) {
      throw DomainException.at("name", ErrorCode.NAME_REQUIRED);
    }
    return new ContactProfile(
        name,
        orNothing(email),
        number(),
        orNothing(identifier),
        Attributes.NONE,
        more(kept, countryName));
  }

  /** What is new beside the name; null takes away what is known. */
  private Attributes more(Attributes kept, String countryName) {
    Map<String, Object> more = new LinkedHashMap<>();
    put(more, "company_name", company);
    put(more, "country_code", country);
    put(more, "country", isBlank(country) ? null : countryName);
    put(more, "city", city);
    put(more, "description", bio);
    Map<String, Object> profiles = new LinkedHashMap<>(kept.object(NETWORK_KEY).values());
    networks.forEach((network, typed) -> put(profiles, network, typed));
    profiles.values().removeIf(Objects::isNull);
    more.put(NETWORK_KEY, profiles.isEmpty() ? null : profiles);
    more.entrySet()
        .removeIf(each -> Objects.equals(each.getValue(), kept.values().get(each.getKey())));
    return new Attributes(more);
  }

  private String number() {
    if (isBlank(phone)) {
      return "";
    }
    return PhoneNumber.parse(phone, region)
        .orElseThrow(() -> DomainException.at("phone_number", ErrorCode.PHONE_INVALID))
        .e164();
  }

  private static void put(Map<String, Object> into, String key, String typed) {
    String text = isBlank(typed) ? null : typed.strip();
    int most = key.equals("description") ? LONGEST_BIO : LONGEST;
    if (text != null && text.length() > most) {
      throw DomainException.at(key, ErrorCode.VALUE_TOO_LONG, most);
    }
    into.put(key, text);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static String orNothing(String text) {
    return text == null ? "" : text.strip();
  }

  /** Whether another form says the same. */
  boolean says(ContactForm other) {
    return values().equals(other.values());
  }

  private List<String> values() {
    List<String> values = new ArrayList<>(networks.values());
    values.addAll(
        Arrays.asList(firstName, lastName, email, phone, identifier, company, country, city, bio));
    return values.stream().map(ContactForm::orNothing).toList();
  }

  /** Networks whose names are kept. */
  public List<String> getNetworkNames() {
    return NETWORKS;
  }

  /** His names there, by network. */
  public Map<String, String> getNetworks() {
    return networks;
  }

  public String getFirstName() {
    return firstName;
  }

  public void setFirstName(String firstName) {
    this.firstName = firstName;
  }

  public String getLastName() {
    return lastName;
  }

  public void setLastName(String lastName) {
    this.lastName = lastName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getIdentifier() {
    return identifier;
  }

  public void setIdentifier(String identifier) {
    this.identifier = identifier;
  }

  public String getCompany() {
    return company;
  }

  public void setCompany(String company) {
    this.company = company;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getBio() {
    return bio;
  }

  public void setBio(String bio) {
    this.bio = bio;
  }
}
