package app.atende.web.console;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.conversations.FilterOperator;
import app.atende.conversations.FilterRow;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSummary;
import app.atende.roles.Actor;
import app.atende.web.page.Times;
import app.atende.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says the rows of a filter. What an id means is asked for where a row names one, once in a
 * request: one statement for each agent, one for the inboxes, those of {@link Sorting}. An id that
 * means nothing to the reader, be it gone or out of his reach, is «(removido)».
 */
@RequestScoped
public class FilterWords {

  private final Map<Long, Optional<String>> agentNames = new HashMap<>();
  private List<InboxSummary> inboxes;

  @Inject private AgentQueries agents;
  @Inject private InboxQueries inboxQueries;
  @Inject private Sorting sorting;
  @Inject private Words words;
  @Inject private Times times;

  /** A row as a sentence, for example «Status Igual a Abertas». */
  public String sentence(FilterRow row, Actor actor) {
    String attribute = words.say("FilterAttribute." + row.attribute());
    String operator = words.say("FilterOperator." + row.operator());
    return row.operator().takesValue()
        ? words.say("conversations_filter.chip.text", attribute, operator, value(row, actor))
        : words.say("conversations_filter.chip.bare.text", attribute, operator);
  }

  private String value(FilterRow row, Actor actor) {
    return switch (row.attribute()) {
      case STATUS -> words.say("conversations_list.status." + row.value());
      case PRIORITY -> words.say("Priority." + row.value().toUpperCase(Locale.ROOT));
      case ASSIGNEE -> known(agent(row.number(), actor));
      case INBOX -> known(inbox(row.number(), actor));
      case TEAM ->
          known(
              sorting.teams().stream()
                  .filter(team -> team.id().value() == row.number())
                  .map(team -> team.name())
                  .findFirst());
      case LABELS ->
          known(
              sorting.labels().stream()
                  .filter(label -> label.id().value() == row.number())
                  .map(label -> label.title())
                  .findFirst());
      case NUMBER -> row.value();
      case CREATED, ACTIVITY -> day(row);
    };
  }

  private String day(FilterRow row) {
    return row.operator() == FilterOperator.DAYS_BEFORE
        ? row.value()
        : times.date(LocalDate.parse(row.value()));
  }

  private String known(Optional<String> name) {
    return name.orElseGet(() -> words.say("conversations_filter.chip.gone.text"));
  }

  private Optional<String> agent(long id, Actor actor) {
    AgentId agent = new AgentId(id);
    return agentNames.computeIfAbsent(
        id, asked -> Optional.ofNullable(agents.names(Set.of(agent), actor).get(agent)));
  }

  private Optional<String> inbox(long id, Actor actor) {
    if (inboxes == null) {
      inboxes = inboxQueries.list(actor);
    }
    return inboxes.stream()
        .filter(inbox -> inbox.id().value() == id)
        .map(InboxSummary::name)
        .findFirst();
  }
}
