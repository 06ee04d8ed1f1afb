package app.atende.web.console.contacts;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.transfers.ContactColumn;
import app.atende.transfers.TableField;
import app.atende.web.page.Reader;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the columns of tables of contacts are called. */
@RequestScoped
public class TableHeadings {

  private static final String KEY = "ContactColumn.";
  private static final List<Locale> TONGUES = List.of(Reader.PORTUGUESE, Locale.ENGLISH);

  @Inject private AttributeDefinitions desk;
  @Inject private CurrentActor current;
  @Inject private Words words;

  private List<AttributeSummary> definitions;
  private Map<String, String> known;

  /** Words of fields by all headings under which they are known, in all languages. */
  public Map<String, String> known() {
    if (known == null) {
      known = read();
    }
    return known;
  }

  private static Map<String, String> read() {
    Map<String, String> known = new HashMap<>();
    for (ContactColumn column : ContactColumn.values()) {
      String word = column.isTakenIn() ? column.word() : "";
      known.put(column.word(), word);
      for (Locale tongue : TONGUES) {
        known.put(Words.phrase(tongue, KEY + column), word);
        String others = Words.phrase(tongue, "contacts_import.headings." + column);
        List.of(others.split(", ")).forEach(heading -> known.put(heading, word));
      }
    }
    return known;
  }

  /** What a field is called here. */
  public String of(TableField field) {
    return field.custom() == null ? words.say(KEY + field.standard()) : heading(field.custom());
  }

  /** With its key where its name alone would mean something else. */
  private String heading(AttributeSummary own) {
    long namesakes = own().stream().filter(each -> isCalled(each.name(), own.name())).count();
    boolean isTaken = known().keySet().stream().anyMatch(each -> isCalled(each, own.name()));
    return isTaken || namesakes > 1 ? own.name() + " (" + own.key() + ")" : own.name();
  }

  private static boolean isCalled(String heading, String name) {
    return heading.strip().equalsIgnoreCase(name.strip());
  }

  /** The account's own attributes of contacts, by name. One statement, the first time. */
  public List<AttributeSummary> own() {
    if (definitions == null) {
      definitions =
          desk.list(current.actor()).stream()
              .filter(each -> each.owner() == AttributeOwner.CONTACT)
              .toList();
    }
    return definitions;
  }
}
