package app.atende.web.console.contacts;

import app.atende.contacts.PhoneNumber;
import app.atende.web.page.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The countries of the world, as people of the reader's language call them. */
@Named
@RequestScoped
public class Countries {

  private static final Map<String, Integer> CODES = Map.copyOf(PhoneNumber.countryCodes());

  @Inject private Reader reader;

  private List<Country> all;

  /** All of them by name. */
  public List<Country> getAll() {
    if (all == null) {
      Collator order = Collator.getInstance(reader.getLocale());
      all =
          Arrays.stream(Locale.getISOCountries())
              .map(code -> new Country(code, name(code), CODES.getOrDefault(code, 0)))
              .sorted(Comparator.comparing(Country::name, order))
              .toList();
    }
    return all;
  }

  /** Those that have telephones, by name. */
  public List<Country> getCalled() {
    return getAll().stream().filter(country -> country.calling() > 0).toList();
  }

  /** How a country is called; what is no code of one is shown as it is, null as nothing. */
  public String name(String code) {
    return code == null || code.length() != 2
        ? code
        : new Locale("", code).getDisplayCountry(reader.getLocale());
  }

  /**
   * A country.
   *
   * @param code two capital letters
   * @param calling what its telephone numbers begin with; 0 for none
   */
  public record Country(String code, String name, int calling) {

    /** As the list of calling codes shows it. */
    public String label() {
      return name + " (+" + calling + ")";
    }
  }
}
