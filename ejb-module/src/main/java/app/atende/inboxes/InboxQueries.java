package app.atende.inboxes;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.SecretBox;
import app.atende.inboxes.internal.ApiChannel;
import app.atende.inboxes.internal.Inbox;
import app.atende.inboxes.internal.InboxStore;
import app.atende.inboxes.internal.WebsiteChannel;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.roles.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The inboxes of the bound account. Whoever may manage inboxes or any conversation sees all of
 * them; a plain agent those he is a member of; a contact none (contract 3.5).
 */
@Stateless
public class InboxQueries {
  @Inject private InboxStore store;
  @Inject private AgentQueries agents;
  @Inject private SecretBox box;

  /** The inboxes that the actor sees, by name. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<InboxSummary> list(Actor actor) {
    return visible(actor).stream().map(Inbox::summary).toList();
  }

  /** The same with all settings. */
  public List<InboxDetail> details(Actor actor) {
    List<Inbox> inboxes = visible(actor);
    Map<InboxId, WebsiteChannel> websites = store.websites();
    Map<InboxId, ApiChannel> interfaces = store.interfaces();
    return inboxes.stream()
        .map(inbox -> detail(inbox, websites.get(inbox.id()), interfaces.get(inbox.id())))
        .toList();
  }

  /** One inbox; throws {@code INBOX_NOT_FOUND} for one that the actor does not see. */
  public InboxDetail get(InboxId id, Actor actor) {
    return store
        .find(id)
        .filter(inbox -> isVisible(id, actor))
        .map(this::detail)
        .orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND));
  }

  /**
   * How an inbox behaves, in one statement, for rooms that answer in its name.
   *
   * @throws DomainException {@code INBOX_NOT_FOUND}
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public InboxManners manners(InboxId id, Actor actor) {
    return store
        .find(id)
        .map(Inbox::manners)
        .orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND));
  }

  /**
   * Whether and how an inbox asks its contacts how they liked it; empty for one that is gone. One
   * statement, and none for an inbox that the transaction has read already.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<InboxSurvey> survey(InboxId id, Actor actor) {
    return store.find(id).map(Inbox::manners).map(InboxManners::survey);
  }

  /** The inbox whose widget has this public token. */
  public Optional<InboxDetail> byWebsiteToken(String token, Actor actor) {
    return store.websiteOf(token).map(WebsiteChannel::inbox).flatMap(store::find).map(this::detail);
  }

  /** The inbox whose programming interface has this public identifier. */
  public Optional<InboxDetail> byApiIdentifier(String identifier, Actor actor) {
    return store.apiOf(identifier).map(ApiChannel::inbox).flatMap(store::find).map(this::detail);
  }

  /**
   * Whether a bot answers at an inbox before people do. One statement, and none for an inbox whose
   * manners were asked for in the same transaction.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean hasBot(InboxId id, Actor actor) {
    return store.find(id).flatMap(Inbox::bot).isPresent();
  }

  /** Whether the actor sees every inbox. If not, {@link #visibleIds} says which. */
  public boolean seesAll(Actor actor) {
    return actor.may(Permission.INBOX_MANAGE) || actor.may(Permission.CONVERSATION_MANAGE);
  }

  /** The ids of the inboxes that the actor sees. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Set<InboxId> visibleIds(Actor actor) {
    if (seesAll(actor)) {
      return store.all().stream().map(Inbox::id).collect(Collectors.toSet());
    }
    return actor.isAgent() ? store.inboxesOf(new AgentId(actor.id())) : Set.of();
  }

  /**
   * Whether the actor sees this inbox. An inbox that does not exist is seen by nobody who must be a
   * member.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isVisible(InboxId id, Actor actor) {
    return seesAll(actor) || visibleIds(actor).contains(id);
  }

  /** The ids of an inbox's members. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Set<AgentId> memberIds(InboxId id, Actor actor) {
    return store.members(id);
  }

  /**
   * An inbox's members by name; throws {@code INBOX_NOT_FOUND} for an inbox that the actor does not
   * see.
   */
  public List<AgentSummary> members(InboxId id, Actor actor) {
    InboxDetail inbox = get(id, actor);
    return byName(agents.ofIds(store.members(inbox.id()), actor).values());
  }

  /**
   * Who can be given a conversation of all these inboxes: common members and all administrators, by
   * name; all agents where there is no inbox; nobody whose custom role says nothing of
   * conversations. The right to the conversation is what counts: its assignee may have left the
   * inbox. As many statements for many inboxes as for one.
   *
   * @throws DomainException {@code INBOX_NOT_FOUND}
   */
  public List<AgentSummary> assignable(Collection<InboxId> ids, Actor actor) {
    Set<InboxId> all = Set.copyOf(ids);
    if (store.ofIds(all).size() < all.size()) {
      throw new DomainException(ErrorCode.INBOX_NOT_FOUND);
    }
    Set<AgentId> members = all.isEmpty() ? Set.of() : store.commonMembers(all);
    return agents.list(actor).stream()
        .filter(AgentSummary::worksOnConversations)
        .filter(
            agent ->
                all.isEmpty() || agent.role() == Role.ADMINISTRATOR || members.contains(agent.id()))
        .toList();
  }

  /** What inboxes are called, in one query; those that are gone are left out. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<InboxId, String> names(Collection<InboxId> ids, Actor actor) {
    return store.ofIds(ids).stream().collect(Collectors.toMap(Inbox::id, Inbox::name));
  }

  /** An inbox's secrets, for those who manage inboxes and for the house itself. */
  public InboxSecrets secrets(InboxId id, Actor actor) {
    actor.require(Permission.INBOX_MANAGE);
    return store
        .website(id)
        .map(this::opened)
        .or(() -> store.api(id).map(api -> api.secrets().open(box)))
        .orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND));
  }

  /** The secrets of all inboxes, for those who manage them. Two statements. */
  public Map<InboxId, InboxSecrets> secrets(Actor actor) {
    actor.require(Permission.INBOX_MANAGE);
    Map<InboxId, InboxSecrets> all = new HashMap<>();
    store.websites().forEach((id, website) -> all.put(id, opened(website)));
    store.interfaces().forEach((id, api) -> all.put(id, api.secrets().open(box)));
    return all;
  }

  private InboxSecrets opened(WebsiteChannel website) {
    return new InboxSecrets(box.openText(website.hmacSecret()), null);
  }

  private List<Inbox> visible(Actor actor) {
    return seesAll(actor) ? store.all() : store.ofIds(visibleIds(actor));
  }

  private InboxDetail detail(Inbox inbox) {
    return detail(
        inbox, store.website(inbox.id()).orElse(null), store.api(inbox.id()).orElse(null));
  }

  private static InboxDetail detail(Inbox inbox, WebsiteChannel website, ApiChannel api) {
    return new InboxDetail(
        inbox.id(),
        inbox.version(),
        inbox.name(),
        inbox.channel(),
        inbox.manners(),
        website == null ? null : website.detail(),
        api == null ? null : api.detail());
  }

  private static List<AgentSummary> byName(Collection<AgentSummary> agents) {
    return agents.stream()
        .sorted(Comparator.comparing(AgentSummary::name).thenComparing(a -> a.id().value()))
        .toList();
  }
}
