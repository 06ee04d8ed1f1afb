package app.atende.conversations.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.Activity;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.ConversationId;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.LabelsChanged;
import app.atende.events.Events;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts labels on conversations and takes them off, and leaves a line for each of the two. */
@ApplicationScoped
public class Labeling {

  @Inject private LabelStore labels;
  @Inject private ConversationStore conversations;
  @Inject private ActivityLog log;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * What has to be known to change labels.
   *
   * @param borne the labels that each of the conversations bears; none where it is missing
   * @param known by title, those of the labels of the change that there are
   */
  public record Stock(Map<ConversationId, Set<LabelId>> borne, List<LabelSummary> known) {

    /** Nothing is known, for changes that concern no label. */
    public static final Stock EMPTY = new Stock(Map.of(), List.of());

    /** Whether there are all the labels that this change puts on. */
    public boolean hasAll(LabelChange change) {
      return known.stream()
          .map(LabelSummary::id)
          .collect(Collectors.toSet())
          .containsAll(change.added());
    }
  }

  /** What has to be known for these changes of these conversations. Two statements. */
  public Stock stock(Collection<ConversationId> of, Collection<LabelChange> changes) {
    Set<LabelId> wanted =
        changes.stream()
            .flatMap(change -> Stream.concat(change.added().stream(), change.removed().stream()))
            .collect(Collectors.toSet());
    return wanted.isEmpty()
        ? Stock.EMPTY
        : new Stock(labels.of(of), labels.ofIds(wanted).stream().map(Label::summary).toList());
  }

  /** Makes this change of a locked conversation. What is so already is passed over. */
  public void change(Conversation conversation, LabelChange change, Actor actor) {
    change(conversation, change, stock(List.of(conversation.id()), List.of(change)), actor);
  }

  /**
   * The same with what is known already. Gives what was really put on and taken off.
   *
   * @throws DomainException {@code LABEL_NOT_FOUND} for one to be put on that there is not
   */
  public LabelChange change(
      Conversation conversation, LabelChange change, Stock stock, Actor actor) {
    if (!stock.hasAll(change)) {
      throw new DomainException(ErrorCode.LABEL_NOT_FOUND);
    }
    Set<LabelId> borne = stock.borne().getOrDefault(conversation.id(), Set.of());
    Set<LabelId> added = new HashSet<>(change.added());
    added.removeAll(borne);
    Set<LabelId> removed = new HashSet<>(change.removed());
    removed.retainAll(borne);
    if (!added.isEmpty() || !removed.isEmpty()) {
      labels.add(conversation.id(), added);
      labels.remove(conversation.id(), removed);
      Instant at = now.instant();
      conversation.wasSorted(at);
      conversations.write(conversation);
      events.publish(new LabelsChanged(conversation.ref(), added, removed, actor.cause(), at));
      leaveLine(conversation, ActivityKind.LABELS_ADDED, titles(stock, added), actor);
      leaveLine(conversation, ActivityKind.LABELS_REMOVED, titles(stock, removed), actor);
    }
    return new LabelChange(added, removed);
  }

  /** A conversation that has just begun bears the labels of its contact, where that is wanted. */
  public void carry(Conversation opened) {
    Set<LabelId> carried = labels.carry(opened.id(), opened.ref().contact());
    if (!carried.isEmpty()) {
      String titles =
          labels.ofIds(carried).stream()
              .map(label -> label.summary().title())
              .collect(Collectors.joining(", "));
      Instant at = now.instant();
      events.publish(new LabelsChanged(opened.ref(), carried, Set.of(), Actor.SYSTEM.cause(), at));
      leaveLine(opened, ActivityKind.LABELS_CARRIED, titles, Actor.SYSTEM);
    }
  }

  private void leaveLine(Conversation in, ActivityKind kind, String titles, Actor actor) {
    if (!titles.isEmpty()) {
      log.leaveLine(in, Activity.of(kind, actor, titles), actor);
    }
  }

  private static String titles(Stock stock, Set<LabelId> some) {
    return stock.known().stream()
        .filter(label -> some.contains(label.id()))
        .map(LabelSummary::title)
        .collect(Collectors.joining(", "));
  }
}
