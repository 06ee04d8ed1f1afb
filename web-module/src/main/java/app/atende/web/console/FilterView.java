package app.atende.web.console;

import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.FilterAttribute;
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
import java.util.List;
import java.util.Locale;
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
  @Inject private Words words;

  private FilterBar filter;
  private List<Field> fields;

  /** Reads it before the first byte is written. */
  public void load() {
    filter = filters.bar(asked.view(), current.actor());
    fields =
        Arrays.stream(FilterAttribute.values())
            .map(attribute -> new Field(attribute, operators(attribute), choices(attribute)))
            .toList();
  }

  private static List<Operator> operators(FilterAttribute attribute) {
    return attribute.operators().stream()
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
          case NUMBER, CREATED, ACTIVITY -> Stream.empty();
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
  public List<Field> getFields() {
    return fields;
  }

  /**
   * Something that can be asked for.
   *
   * @param choices the values, where they are a few; else none
   */
  public record Field(FilterAttribute attribute, List<Operator> operators, List<Choice> choices) {

    /** Bundle key of its name. */
    public String key() {
      return "FilterAttribute." + attribute;
    }

    /** The word that stands in addresses. */
    public String word() {
      return attribute.word();
    }

    /** How its value is given: {@code choice}, {@code number} or {@code day}. */
    public String entry() {
      return switch (attribute.kind()) {
        case STATUS, PRIORITY, ID -> "choice";
        case NUMBER -> "number";
        case DAY -> "day";
      };
    }
  }

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
