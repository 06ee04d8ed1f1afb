package app.atende.web.console;

import static app.atende.conversations.FilterAttribute.ACTIVITY;
import static app.atende.conversations.FilterAttribute.LANGUAGE;
import static app.atende.conversations.FilterAttribute.OWN;
import static app.atende.conversations.FilterAttribute.REFERER;
import static app.atende.conversations.FilterAttribute.STATUS;
import static app.atende.conversations.FilterOperator.ABSENT;
import static app.atende.conversations.FilterOperator.CONTAINS;
import static app.atende.conversations.FilterOperator.CONTAINS_NOT;
import static app.atende.conversations.FilterOperator.DAYS_BEFORE;
import static app.atende.conversations.FilterOperator.DIFFERENT;
import static app.atende.conversations.FilterOperator.EQUAL;
import static app.atende.conversations.FilterOperator.GREATER;
import static app.atende.conversations.FilterOperator.LESS;
import static app.atende.conversations.FilterOperator.PRESENT;
import static app.atende.conversations.FilterOperator.STARTS;

import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.FilterAttribute;
import app.atende.conversations.FilterOperator;
import app.atende.conversations.FilterRow;
import app.atende.conversations.Priority;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The dialog «Filtrar conversas», read when it is opened: what can be asked for, and with what. */
@Named
@RequestScoped
public class FilterView {

  @Inject private CurrentActor current;
  @Inject private AskedList asked;
  @Inject private FilterReader filters;
  @Inject private AgentQueries agents;
  @Inject private InboxQueries inboxes;
  @Inject private Sorting sorting;
  @Inject private AttributeReader ownAttributes;
  @Inject private Words words;

  private FilterBar filter;
  private List<Group> groups;

  /** Reads it before the first byte is written. */
  public void load() {
    filter = filters.bar(asked.view(), current.actor());
    groups =
        Stream.of(
                new Group("standard", fields(EnumSet.range(STATUS, ACTIVITY))),
                new Group("additional", fields(EnumSet.range(LANGUAGE, REFERER))),
                new Group("own", own()))
            .filter(group -> !group.fields().isEmpty())
            .toList();
  }

  private List<Field> fields(Set<FilterAttribute> attributes) {
    return attributes.stream()
        .map(
            attribute ->
                new Field(
                    attribute.word(),
                    words.say("FilterAttribute." + attribute),
                    entry(attribute.kind()),
                    operators(attribute.operators()),
                    choices(attribute)))
        .toList();
  }

  private List<Field> own() {
    return ownAttributes.defined(AttributeOwner.CONVERSATION).stream()
        .map(
            attribute ->
                new Field(
                    new FilterRow(OWN, attribute.key(), PRESENT, "").word(),
                    attribute.name(),
                    entry(attribute.type()),
                    operators(operatorsOf(attribute.type())),
                    choices(attribute)))
        .toList();
  }

  private static String entry(FilterAttribute.Kind kind) {
    return switch (kind) {
      case STATUS, PRIORITY, ID -> "choice";
      case NUMBER -> "number";
      case DAY -> "day";
      case TEXT -> "text";
    };
  }

  private static String entry(AttributeType type) {
    return switch (type) {
      case LIST, CHECKBOX -> "choice";
      case DATE -> "day";
      default -> "text";
    };
  }

  /** By what the values of a type can be compared. */
  private static List<FilterOperator> operatorsOf(AttributeType type) {
    return switch (type) {
      case TEXT, LINK -> List.of(EQUAL, DIFFERENT, CONTAINS, CONTAINS_NOT, STARTS, PRESENT, ABSENT);
      case NUMBER, CURRENCY, PERCENT -> List.of(EQUAL, DIFFERENT, GREATER, LESS, PRESENT, ABSENT);
      case DATE -> List.of(GREATER, LESS, DAYS_BEFORE, PRESENT, ABSENT);
      case LIST -> List.of(EQUAL, DIFFERENT, PRESENT, ABSENT);
      case CHECKBOX -> List.of(EQUAL, DIFFERENT);
    };
  }

  private List<Choice> choices(AttributeSummary attribute) {
    return attribute.type() == AttributeType.CHECKBOX
        ? Stream.of("true", "false")
            .map(word -> new Choice(word, said("conversations_filter.value.", word)))
            .toList()
        : attribute.choices().stream().map(value -> new Choice(value, value)).toList();
  }

  private static List<Operator> operators(List<FilterOperator> operators) {
    return operators.stream()
        .map(
            operator ->
                new Operator(operator.word(), "FilterOperator." + operator, !operator.takesValue()))
        .toList();
  }

  private List<Choice> choices(FilterAttribute attribute) {
    Actor actor = current.actor();
    Stream<Choice> choices =
        switch (attribute) {
          case STATUS ->
              Arrays.stream(ConversationStatus.values())
                  .map(
                      status ->
                          new Choice(
                              status.word(), said("conversations_list.status.", status.word())));
          case PRIORITY ->
              Arrays.stream(Priority.values())
                  .sorted(Comparator.reverseOrder())
                  .map(each -> new Choice(word(each), said("Priority.", each.name())));
          case ASSIGNEE -> agents.list(actor).stream().map(FilterView::agent);
          case INBOX -> inboxes.list(actor).stream().map(i -> choice(i.id(), i.name()));
          case TEAM -> sorting.teams().stream().map(t -> choice(t.id(), t.name()));
          case LABELS -> sorting.labels().stream().map(l -> choice(l.id(), l.title()));
          default -> Stream.empty();
        };
    return choices.toList();
  }

  private String said(String page, String word) {
    return words.say(page + word);
  }

  private static String word(Priority priority) {
    return priority.name().toLowerCase(Locale.ROOT);
  }

  private static Choice agent(AgentSummary agent) {
    return choice(agent.id(), agent.availableName());
  }

  private static Choice choice(Object id, String name) {
    return new Choice(id.toString(), name);
  }

  /** The filter that is to be changed. */
  public FilterBar getFilter() {
    return filter;
  }

  /** What can be asked for, in the order of the menu. */
  public List<Group> getGroups() {
    return groups;
  }

  /** All of it. */
  public List<Field> getFields() {
    return groups.stream().flatMap(group -> group.fields().stream()).toList();
  }

  /** Things of one kind that can be asked for. */
  public record Group(String word, List<Field> fields) {

    /** Bundle key of its name. */
    public String key() {
      return "conversations_filter.attribute.group." + word;
    }
  }

  /**
   * Something that can be asked for.
   *
   * @param word stands in addresses
   * @param label how it is called
   * @param entry how its value is given: {@code choice}, {@code number}, {@code text} or {@code
   *     day}
   * @param choices the values, where they are a few; else none
   */
  public record Field(
      String word, String label, String entry, List<Operator> operators, List<Choice> choices) {}

  /**
   * A way to compare.
   *
   * @param key bundle key of its name
   * @param bare whether no value stands behind it
   */
  public record Operator(String word, String key, boolean bare) {}

  /** A value and what it is called. */
  public record Choice(String value, String label) {}
}
