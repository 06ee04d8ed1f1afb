package app.atende.web.console.contacts;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeOwner;
import app.atende.contacts.ContactField;
import app.atende.contacts.ContactOperator;
import app.atende.contacts.Segments;
import app.atende.filters.KeptFilter;
import app.atende.filters.KeptFilterId;
import app.atende.web.console.FilterView;
import app.atende.web.console.Sorting;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** The dialog «Filtrar contatos», read when it is opened: what can be asked for, and with what. */
@Named
@RequestScoped
public class ContactFilterView {

  @Inject private ContactsPage page;
  @Inject private CurrentActor current;
  @Inject private AttributeDefinitions definitions;
  @Inject private Segments segments;
  @Inject private Sorting sorting;
  @Inject private Countries countries;
  @Inject private ContactFilterWords filterWords;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private KeptFilter segment;
  private String filter;
  private List<Field> standard;
  private List<Field> own;

  /** Reads it before the first byte is written. */
  public void load() {
    page.check();
    String wanted = request.getParameter("segment");
    boolean isSegment = wanted != null && wanted.matches("[1-9][0-9]{0,17}");
    segment =
        isSegment ? segments.get(new KeptFilterId(Long.parseLong(wanted)), current.actor()) : null;
    filter = segment == null ? request.getParameter("filter") : segment.filter();
    standard = ContactFilterWords.standard().stream().map(this::field).toList();
    own =
        definitions.list(current.actor()).stream()
            .filter(each -> each.owner() == AttributeOwner.CONTACT)
            .map(ContactField::of)
            .map(this::field)
            .toList();
  }

  private Field field(ContactField field) {
    List<FilterView.Operator> operators =
        field.kind().operators().stream().map(ContactFilterView::operator).toList();
    return new Field(
        field.word(),
        filterWords.name(field),
        ContactFilterWords.entry(field.kind()),
        operators,
        choices(field).toList());
  }

  private static FilterView.Operator operator(ContactOperator operator) {
    return new FilterView.Operator(
        operator.word(), "ContactOperator." + operator, !operator.takesValue());
  }

  private Stream<FilterView.Choice> choices(ContactField field) {
    return switch (field.kind()) {
      case COUNTRY ->
          countries.getAll().stream().map(c -> new FilterView.Choice(c.code(), c.name()));
      case LABEL ->
          sorting.labels().stream()
              .map(label -> new FilterView.Choice(label.id().toString(), label.title()));
      case FLAG ->
          Stream.of("true", "false")
              .map(is -> new FilterView.Choice(is, words.say("contacts_filter.value." + is)));
      case CHOICE ->
          field.custom().choices().stream().map(each -> new FilterView.Choice(each, each));
      default -> Stream.empty();
    };
  }

  /** The segment that is to be changed; null for a filter of the address. */
  public KeptFilter getSegment() {
    return segment;
  }

  /** The filter that stands there as text; empty for none. */
  public String getFilter() {
    return filter == null ? "" : filter;
  }

  /** What every contact has. */
  public List<Field> getStandard() {
    return standard;
  }

  /** The account's own attributes of contacts. */
  public List<Field> getOwn() {
    return own;
  }

  /** All that can be asked for. */
  public List<Field> getFields() {
    return Stream.concat(standard.stream(), own.stream()).toList();
  }

  /**
   * Something that can be asked for.
   *
   * @param word as it stands in addresses
   * @param label how it is called
   * @param entry how its value is given: {@code text}, {@code number}, {@code day}, {@code choice}
   * @param choices the values, where they are a few; else none
   */
  public record Field(
      String word,
      String label,
      String entry,
      List<FilterView.Operator> operators,
      List<FilterView.Choice> choices) {}
}
