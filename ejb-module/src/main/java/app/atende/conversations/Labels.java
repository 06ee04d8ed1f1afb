package app.atende.conversations;

import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.internal.Label;
import app.atende.conversations.internal.LabelRules;
import app.atende.conversations.internal.LabelStore;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The front desk for the account's labels. Everybody may know them and put them on conversations;
 * only whoever holds {@code LABEL_MANAGE} makes, changes and deletes them.
 */
@Stateless
public class Labels {

  /** More than this many nobody can choose from. */
  public static final int MOST = 500;

  @Inject private LabelStore store;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /** All labels by title. One statement. */
  public List<LabelSummary> list(Actor actor) {
    return actor.isContact() ? List.of() : store.all().stream().map(Label::summary).toList();
  }

  /** One label; throws {@code LABEL_NOT_FOUND}. */
  public LabelSummary get(LabelId id, Actor actor) {
    return store.find(id).map(Label::summary).orElseThrow(Labels::notFound);
  }

  /** Who would lose a label if it were deleted. Two statements, each by an index. */
  public LabelUse use(LabelId id, Actor actor) {
    actor.require(Permission.LABEL_MANAGE);
    return store.use(id);
  }

  /**
   * Makes a label.
   *
   * @throws DomainException {@code NOT_PERMITTED}; {@code NAME_TAKEN} at {@code title}; {@code
   *     TOO_MANY_LABELS}; what {@link LabelRules} refuses
   */
  public LabelSummary create(LabelEdit edit, Actor actor) {
    actor.require(Permission.LABEL_MANAGE);
    LabelEdit checked = LabelRules.checked(edit);
    refuseTaken(checked, null);
    if (store.count() >= MOST) {
      throw new DomainException(ErrorCode.TOO_MANY_LABELS, MOST);
    }
    Label label = new Label(checked, now.instant());
    store.write(label);
    tell(note("label_created", label.summary()).changed(null, checked), label.summary(), actor);
    return label.summary();
  }

  /**
   * Changes a label; conversations bear it on.
   *
   * @throws DomainException {@code LABEL_NOT_FOUND}, {@code STALE_EDIT}, and as for {@link #create}
   */
  public LabelSummary change(LabelId id, long version, LabelEdit edit, Actor actor) {
    actor.require(Permission.LABEL_MANAGE);
    LabelEdit checked = LabelRules.checked(edit);
    Label label = locked(id);
    if (label.summary().version() != version) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    refuseTaken(checked, id);
    LabelEdit before = edit(label.summary());
    label.change(checked);
    store.write(label);
    tell(note("label_changed", label.summary()).changed(before, checked), label.summary(), actor);
    return label.summary();
  }

  /** Deletes a label; no conversation and no contact bears it any more. */
  public void delete(LabelId id, Actor actor) {
    actor.require(Permission.LABEL_MANAGE);
    Label label = locked(id);
    LabelSummary gone = label.summary();
    store.remove(label);
    tell(note("label_deleted", gone).changed(edit(gone), null), gone, actor);
  }

  private void refuseTaken(LabelEdit checked, LabelId self) {
    if (store.isTaken(checked.title(), self)) {
      throw DomainException.at("title", ErrorCode.NAME_TAKEN);
    }
  }

  private static LabelEdit edit(LabelSummary label) {
    return new LabelEdit(label.title(), label.description(), label.color(), label.onSidebar());
  }

  private static AuditNote note(String what, LabelSummary label) {
    return AuditNote.of(what, "label", label.id().value()).named(label.title());
  }

  private void tell(AuditNote note, LabelSummary label, Actor actor) {
    audit.note(note, actor);
    events.publish(new LabelsEdited(label.id(), actor.cause(), now.instant()));
  }

  private Label locked(LabelId id) {
    return store.lock(id).orElseThrow(Labels::notFound);
  }

  private static DomainException notFound() {
    return new DomainException(ErrorCode.LABEL_NOT_FOUND);
  }
}
