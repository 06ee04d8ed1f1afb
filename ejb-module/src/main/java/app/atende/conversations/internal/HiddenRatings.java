package app.atende.conversations.internal;

import app.atende.conversations.TimelineMessage;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSurvey;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Keeps from agents what contacts said about them, where the inbox wants that (W25). Asked wherever
 * agents read messages, so that no door tells it.
 */
@ApplicationScoped
public class HiddenRatings {

  @Inject private InboxQueries inboxes;

  /** Whether nothing of it is ever hidden from the actor: he is no agent, or an administrator. */
  public boolean areKnownTo(Actor actor) {
    return !actor.isAgent() || actor.isAdministrator();
  }

  /**
   * The messages as the actor may know them. One statement more when something was asked in it and
   * he is a plain agent.
   */
  public List<TimelineMessage> told(List<TimelineMessage> found, InboxId inbox, Actor actor) {
    boolean known = areKnownTo(actor) || found.stream().noneMatch(TimelineMessage::isSurvey);
    if (known || !inboxes.survey(inbox, Actor.SYSTEM).map(InboxSurvey::surveyHidden).orElse(true)) {
      return found;
    }
    return found.stream()
        .map(message -> message.isSurvey() ? message.withoutAnswer() : message)
        .toList();
  }
}
