package app.atende.web.console;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.conversations.FilterAttribute;
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
import java.util.regex.Pattern;

/**
 * Says the rows of a filter. What an id means is asked for where a row names one, once in a
 * request: one statement for each agent, one for the inboxes, those of {@link Sorting}. An id that
 * means nothing to the reader, be it gone or out of his reach, is «(removido)»; so is an attribute
 * that the account does not define any more.
 */
@RequestScoped
public class FilterWords {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Map<Long, Optional<String>> agentNames = new HashMap<>();
  private List<InboxSummary> inboxes;

  @Inject private AgentQueries agents;
  @Inject private InboxQueries inboxQueries;
  @Inject private Sorting sorting;
  @Inject private AttributeReader ownAttributes;
  @Inject private Words words;
  @Inject private Times times;

  /** A row as a sentence, for example «Status Igual a Abertas». */
  public String sentence(FilterRow row, Actor actor) {
    String attribute = attribute(row);
    String operator = words.say("FilterOperator." + row.operator());
    return row.operator().takesValue()
        ? words.say("conversations_filter.chip.text", attribute, operator, value(row, actor))
        : words.say("conversations_filter.chip.bare.text", attribute, operator);
  }

  private String attribute(FilterRow row) {
    return row.attribute() == FilterAttribute.OWN
        ? known(own(row).map(AttributeSummary::name))
        : words.say("FilterAttribute." + row.attribute());
  }

  private Optional<AttributeSummary> own(FilterRow row) {
    return ownAttributes.defined(AttributeOwner.CONVERSATION).stream()
        .filter(attribute -> attribute.key().equals(row.key()))
        .findFirst();
  }

  private String ownValue(FilterRow row) {
    AttributeType type = own(row).map(AttributeSummary::type).orElse(AttributeType.TEXT);
    return switch (type) {
      case CHECKBOX -> words.say("conversations_filter.value." + row.value().equals("true"));
      case DATE -> day(row);
      default -> row.value();
    };
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
      case NUMBER, LANGUAGE, COUNTRY, REFERER -> row.value();
      case OWN -> ownValue(row);
      case CREATED, ACTIVITY -> day(row);
    };
  }

  private String day(FilterRow row) {
    return DAY.matcher(row.value()).matches()
        ? times.date(LocalDate.parse(row.value()))
        : row.value();
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
