package app.atende.web.console;

import app.atende.accounts.TeamId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Former;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelId;
import app.atende.conversations.Labels;
import app.atende.conversations.Priority;
import app.atende.conversations.SnoozePreset;
import app.atende.conversations.TranscriptOrder;
import app.atende.conversations.Transcripts;
import app.atende.conversations.Triage;
import app.atende.web.console.ConversationActions.State;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an agent sorts conversations: how urgent, until when put aside, whether heard at all; taking
 * that back, and sending it by mail.
 */
@Path("/accounts/{account}/conversations/{conversation: [1-9][0-9]{0,17}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TriageActions {

  @Inject private Triage triage;
  @Inject private Transcripts transcripts;
  @Inject private CurrentActor current;
  @Inject private SnoozeTimes times;

  @PathParam("conversation")
  private long conversation;

  /** Says how urgent it is. */
  @POST
  @Path("/priority")
  public State prioritize(Urgency wanted) {
    Priority priority =
        Priority.ofWord(wanted.priority())
            .orElseThrow(() -> DomainException.at("priority", ErrorCode.VALUE_INVALID));
    return State.of(triage.prioritize(id(), wanted.version(), priority, current.actor()));
  }

  /** Puts it aside. */
  @POST
  @Path("/snooze")
  public State snooze(Sleep wanted) {
    Optional<Instant> until = times.of(wanted.until(), wanted.at());
    return State.of(triage.snooze(id(), wanted.version(), until, current.actor()));
  }

  /** Gives it to a team, or to none. */
  @POST
  @Path("/team")
  public State assignTeam(TeamChoice to) {
    Optional<TeamId> team = Optional.ofNullable(to.team()).map(TriageActions::team);
    return State.of(triage.assignTeam(id(), team, current.actor()));
  }

  private static TeamId team(long id) {
    if (id <= 0) {
      throw new DomainException(ErrorCode.TEAM_NOT_FOUND);
    }
    return new TeamId(id);
  }

  /** Puts labels on it and takes others off. */
  @POST
  @Path("/labels")
  public State label(Labeling wanted) {
    LabelChange change = new LabelChange(labels(wanted.add()), labels(wanted.remove()));
    return State.of(triage.changeLabels(id(), change, current.actor()));
  }

  private static Set<LabelId> labels(List<Long> ids) {
    List<Long> given = ids == null ? List.of() : ids;
    if (given.size() > Labels.MOST || given.stream().anyMatch(id -> id == null || id <= 0)) {
      throw new DomainException(ErrorCode.LABEL_NOT_FOUND);
    }
    return given.stream().map(LabelId::new).collect(Collectors.toSet());
  }

  /** Mutes it. */
  @POST
  @Path("/mute")
  public State mute() {
    return State.of(triage.mute(id(), current.actor()));
  }

  /** Lets its contact be heard again. */
  @POST
  @Path("/unmute")
  public State unmute() {
    return State.of(triage.unmute(id(), current.actor()));
  }

  /** Has it sent by mail. */
  @POST
  @Path("/transcript")
  public void send(Mail wanted) {
    TranscriptOrder order =
        switch (wanted.to() == null ? "" : wanted.to()) {
          case "contact" -> TranscriptOrder.toContact();
          case "assignee" -> TranscriptOrder.toAssignee();
          case "other" -> TranscriptOrder.to(wanted.email());
          default -> throw DomainException.at("to", ErrorCode.VALUE_INVALID);
        };
    transcripts.request(id(), order, current.actor());
  }

  /** Takes back that it was resolved or put aside. */
  @POST
  @Path("/undo")
  public State undo(Before before) {
    Instant until = before.until() == null ? null : Instant.ofEpochMilli(before.until());
    Former former = new Former(before.status(), until);
    return State.of(triage.undo(id(), before.version(), former, current.actor()));
  }

  private DisplayId id() {
    return new DisplayId(conversation);
  }

  /**
   * How urgent it is.
   *
   * @param version that the reader saw; negative when he does not know it
   * @param priority {@code urgent}, {@code high}, {@code medium} or {@code low}; null for none
   */
  public record Urgency(long version, String priority) {}

  /**
   * Whose team's it is.
   *
   * @param team null for none
   */
  public record TeamChoice(Long team) {}

  /**
   * Which labels.
   *
   * @param add ids of those to put on; null for none
   * @param remove ids of those to take off; null for none
   */
  public record Labeling(List<Long> add, List<Long> remove) {}

  /**
   * Until when it is put aside.
   *
   * @param version that the reader saw; negative when he does not know it
   * @param until the word of a {@link SnoozePreset}; null when {@code at} says it
   * @param at day and hour in the account's zone, such as {@code 2026-11-30T09:00}
   */
  public record Sleep(long version, String until, String at) {}

  /**
   * To whom it is sent.
   *
   * @param to {@code contact}, {@code assignee} or {@code other}
   * @param email the other address
   */
  public record Mail(String to, String email) {}

  /**
   * What it was before.
   *
   * @param version after what is taken back
   * @param status before it; null for open
   * @param until when it would have woken, in milliseconds; null when it did not sleep
   */
  public record Before(long version, ConversationStatus status, Long until) {}
}
