package app.atende.conversations.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.Activity;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.LabelsChanged;
import app.atende.events.Events;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts labels on a conversation and takes them off, and leaves a line for each of the two. */
@ApplicationScoped
public class Labeling {

  @Inject private LabelStore labels;
  @Inject private ConversationStore conversations;
  @Inject private ActivityLog log;
  @Inject private Events events;
  @Inject private Now now;

  /** Makes this change of a locked conversation. What is so already is passed over. */
  public void change(Conversation conversation, LabelChange change, Actor actor) {
    Set<LabelId> borne = labels.of(conversation.id());
    Set<LabelId> added = new HashSet<>(change.added());
    added.removeAll(borne);
    Set<LabelId> removed = new HashSet<>(change.removed());
    removed.retainAll(borne);
    if (added.isEmpty() && removed.isEmpty()) {
      return;
    }
    Set<LabelId> both = new HashSet<>(added);
    both.addAll(removed);
    List<LabelSummary> known = labels.ofIds(both).stream().map(Label::summary).toList();
    if (!ids(known).containsAll(added)) {
      throw new DomainException(ErrorCode.LABEL_NOT_FOUND);
    }
    labels.add(conversation.id(), added);
    labels.remove(conversation.id(), removed);
    Instant at = now.instant();
    conversation.wasSorted(at);
    conversations.write(conversation);
    events.publish(new LabelsChanged(conversation.ref(), added, removed, actor.cause(), at));
    leaveLine(conversation, ActivityKind.LABELS_ADDED, titles(known, added), actor);
    leaveLine(conversation, ActivityKind.LABELS_REMOVED, titles(known, removed), actor);
  }

  private void leaveLine(Conversation in, ActivityKind kind, String titles, Actor actor) {
    if (!titles.isEmpty()) {
      log.leaveLine(in, Activity.of(kind, actor, titles), actor);
    }
  }

  private static Set<LabelId> ids(List<LabelSummary> known) {
    return known.stream().map(LabelSummary::id).collect(Collectors.toSet());
  }

  private static String titles(List<LabelSummary> known, Set<LabelId> some) {
    return known.stream()
        .filter(label -> some.contains(label.id()))
        .map(LabelSummary::title)
        .collect(Collectors.joining(", "));
  }
}
