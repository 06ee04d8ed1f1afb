package app.atende.contacts;

import app.atende.accounts.AccountGate;
import app.atende.accounts.AgentId;
import app.atende.accounts.Words;
import app.atende.attributes.AttributeDefinitions;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.internal.Segment;
import app.atende.contacts.internal.SegmentStore;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The front desk for segments: filters of contacts that an agent has given a name. They are his
 * alone; somebody else's is {@code SEGMENT_NOT_FOUND}, and who is no agent has none. A segment
 * gives no right: it shows what its owner may see at the moment he looks.
 */
@Stateless
public class Segments {

  /** More than this many nobody can choose from. */
  public static final int MOST = 50;

  private static final int LONGEST_NAME = 60;

  @Inject private SegmentStore store;
  @Inject private AttributeDefinitions definitions;
  @Inject private AccountGate gate;
  @Inject private Now now;

  /** The actor's segments by name. One statement. */
  public List<SegmentSummary> list(Actor actor) {
    return actor.isAgent()
        ? store.of(owner(actor)).stream().map(Segment::summary).toList()
        : List.of();
  }

  /** One of them; throws {@code SEGMENT_NOT_FOUND}. One statement. */
  public SegmentSummary get(SegmentId id, Actor actor) {
    return store.find(id, owner(actor)).map(Segment::summary).orElseThrow(Segments::notFound);
  }

  /**
   * Makes a segment.
   *
   * @throws DomainException {@code NAME_REQUIRED}, {@code NAME_TAKEN}, {@code VALUE_TOO_LONG} or
   *     {@code VALUE_INVALID} at {@code name}; what {@link ContactCriteria#parse} refuses; {@code
   *     TOO_MANY_SEGMENTS}
   */
  public SegmentSummary create(SegmentEdit edit, Actor actor) {
    AgentId owner = owner(actor);
    String name = name(edit);
    ContactCriteria criteria = criteria(edit, actor);
    gate.enter(actor);
    refuseTaken(name, owner, null);
    if (store.count(owner) >= MOST) {
      throw new DomainException(ErrorCode.TOO_MANY_SEGMENTS, MOST);
    }
    Segment segment = new Segment(owner, name, criteria, now.instant());
    store.write(segment);
    return segment.summary();
  }

  /**
   * Gives a segment another name and other criteria.
   *
   * @throws DomainException {@code SEGMENT_NOT_FOUND}, {@code STALE_EDIT}, and as for {@link
   *     #create}
   */
  public SegmentSummary change(SegmentId id, long version, SegmentEdit edit, Actor actor) {
    AgentId owner = owner(actor);
    String name = name(edit);
    ContactCriteria criteria = criteria(edit, actor);
    gate.enter(actor);
    Segment segment = store.lock(id, owner).orElseThrow(Segments::notFound);
    if (segment.summary().version() != version) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    refuseTaken(name, owner, id);
    segment.change(name, criteria);
    store.write(segment);
    return segment.summary();
  }

  /** Deletes a segment, for good; throws {@code SEGMENT_NOT_FOUND}. */
  public void delete(SegmentId id, Actor actor) {
    store.remove(store.lock(id, owner(actor)).orElseThrow(Segments::notFound));
  }

  private ContactCriteria criteria(SegmentEdit edit, Actor actor) {
    return ContactCriteria.parse(edit.filter(), definitions.list(actor));
  }

  private static String name(SegmentEdit edit) {
    String name = Words.optional("name", edit.name(), LONGEST_NAME);
    if (name == null) {
      throw DomainException.at("name", ErrorCode.NAME_REQUIRED);
    }
    return name;
  }

  private void refuseTaken(String name, AgentId owner, SegmentId self) {
    if (store.isTaken(name, owner, self)) {
      throw DomainException.at("name", ErrorCode.NAME_TAKEN);
    }
  }

  private static AgentId owner(Actor actor) {
    if (!actor.isAgent()) {
      throw notFound();
    }
    return new AgentId(actor.id());
  }

  private static DomainException notFound() {
    return new DomainException(ErrorCode.SEGMENT_NOT_FOUND);
  }
}
