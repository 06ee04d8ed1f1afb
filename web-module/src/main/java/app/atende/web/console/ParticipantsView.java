package app.atende.web.console;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.TeamQueries;
import app.atende.accounts.TeamSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Participant;
import app.atende.conversations.Participants;
import app.atende.inboxes.InboxQueries;
import app.atende.web.page.Portraits;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The section of the details column that says who takes part; read when it is first opened. */
@Named
@RequestScoped
public class ParticipantsView {

  private static final String NUMBER = "[1-9][0-9]{0,17}";

  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;
  @Inject private ConversationQueries conversations;
  @Inject private Participants participants;
  @Inject private InboxQueries inboxes;
  @Inject private TeamQueries teams;
  @Inject private Words words;

  private List<Participant> people;
  private List<Choice> choices;
  private List<TeamSummary> named;

  /** Who takes part, and who may. */
  public void load() {
    DisplayId id = asked();
    ConversationCard card =
        conversations
            .card(id, current.actor())
            .orElseThrow(() -> new DomainException(ErrorCode.CONVERSATION_NOT_FOUND));
    people = participants.of(id, current.actor());
    Set<AgentId> there = people.stream().map(Participant::id).collect(Collectors.toSet());
    Stream<Participant> able =
        inboxes.assignable(Set.of(card.inbox().id()), current.actor()).stream()
            .map(ParticipantsView::person)
            .filter(person -> !there.contains(person.id()));
    choices =
        Stream.concat(people.stream(), able)
            .map(
                one ->
                    new Choice(
                        one.id().value(),
                        one.name(),
                        Portraits.ofAgent(one.picture()),
                        there.contains(one.id())))
            .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
  }

  private static Participant person(AgentSummary agent) {
    return new Participant(agent.id(), agent.availableName(), agent.picture());
  }

  private DisplayId asked() {
    String number = request.getParameter("c");
    if (number == null || !number.matches(NUMBER)) {
      throw new DomainException(ErrorCode.CONVERSATION_NOT_FOUND);
    }
    return new DisplayId(Long.parseLong(number));
  }

  /** Those who take part, by name. */
  public List<Participant> getPeople() {
    return people;
  }

  /** Those who do or may. */
  public List<Choice> getChoices() {
    return choices;
  }

  /** The teams that a note may name. */
  public List<TeamSummary> getTeams() {
    if (named == null) {
      named = teams.names(current.actor());
    }
    return named;
  }

  /** Whether the reader does. */
  public boolean isMine() {
    return people.stream().anyMatch(one -> one.id().value() == current.actor().id());
  }

  /** How many there are, as a sentence. */
  public String getSummary() {
    return people.isEmpty()
        ? words.say("conversations_participants.none.text")
        : words.count("conversations_participants.count.text", people.size());
  }

  /** Somebody who takes part or may. */
  public record Choice(long id, String name, String face, boolean chosen) {}
}
