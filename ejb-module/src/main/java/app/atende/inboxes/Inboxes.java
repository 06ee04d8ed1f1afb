package app.atende.inboxes;

import app.atende.accounts.AccountGate;
import app.atende.accounts.Accounts;
import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.accounts.Limits;
import app.atende.accounts.Words;
import app.atende.attributes.AttributeDefinitions;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.PublicToken;
import app.atende.config.SecretBox;
import app.atende.config.Tokens;
import app.atende.events.Events;
import app.atende.inboxes.internal.ApiChannel;
import app.atende.inboxes.internal.Inbox;
import app.atende.inboxes.internal.InboxRules;
import app.atende.inboxes.internal.InboxStore;
import app.atende.inboxes.internal.PreChatRules;
import app.atende.inboxes.internal.SealedSecrets;
import app.atende.inboxes.internal.WebsiteChannel;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.tenancy.LimitName;
import app.atende.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The front desk for inboxes. Administrators only; every change is in the audit log. */
@Stateless
public class Inboxes {
  @Inject private InboxStore store;
  @Inject private InboxQueries queries;
  @Inject private AccountGate gate;
  @Inject private Accounts accounts;
  @Inject private AgentQueries agents;
  @Inject private AttributeDefinitions definitions;
  @Inject private Limits limits;
  @Inject private SecretBox box;
  @Inject private Tenants tenants;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Opens an inbox for a website's widget.
   *
   * @throws DomainException {@code LIMIT_EXCEEDED} naming {@code inboxes}; refusals at the fields
   */
  public InboxId createWebsite(String name, WebsiteLook look, Actor actor) {
    return createWebsite(name, look, InboxDetail::edit, actor);
  }

  /**
   * Opens an inbox for a website's widget with other settings than a new one has: with all of them,
   * or not at all.
   *
   * @param settled the settings it shall have, from those it has
   */
  public InboxId createWebsite(
      String name, WebsiteLook look, Function<InboxDetail, InboxEdit> settled, Actor actor) {
    WebsiteLook checked = InboxRules.look(look);
    Inbox inbox = open(name, ChannelType.WEBSITE, actor);
    String token = PublicToken.issue(tenants.current());
    store.add(new WebsiteChannel(inbox.id(), token, checked, box.seal(Tokens.random())));
    return settle(announceNew(inbox, actor), settled, actor);
  }

  /**
   * Opens an inbox for programs that speak the public client API.
   *
   * @param webhookUrl where our side of the conversations is sent; null or blank for nowhere
   * @throws DomainException {@code LIMIT_EXCEEDED} naming {@code inboxes}; refusals at the fields
   */
  public InboxId createApi(String name, String webhookUrl, Actor actor) {
    return createApi(name, webhookUrl, InboxDetail::edit, actor);
  }

  /**
   * Opens an inbox for programs with other settings than a new one has: with all of them, or not at
   * all.
   *
   * @param settled the settings it shall have, from those it has
   */
  public InboxId createApi(
      String name, String webhookUrl, Function<InboxDetail, InboxEdit> settled, Actor actor) {
    String url = InboxRules.webhookUrl(webhookUrl);
    Inbox inbox = open(name, ChannelType.API, actor);
    String identifier = PublicToken.issue(tenants.current());
    store.add(new ApiChannel(inbox.id(), identifier, url, SealedSecrets.issue(box)));
    return settle(announceNew(inbox, actor), settled, actor);
  }

  private InboxId settle(InboxId id, Function<InboxDetail, InboxEdit> settled, Actor actor) {
    InboxDetail created = queries.get(id, actor);
    InboxEdit wanted = settled.apply(created);
    if (!wanted.equals(created.edit())) {
      change(wanted, actor);
    }
    return id;
  }

  private Inbox open(String name, ChannelType channel, Actor actor) {
    String called = Words.required("name", name);
    gate.enter(Permission.INBOX_MANAGE, actor);
    limits.checkRoomForOne(LimitName.INBOXES, store.count());
    InboxManners manners = InboxManners.ofNew(accounts.get(actor).timeZone());
    Inbox inbox = new Inbox(called, channel, manners, now.instant());
    store.add(inbox);
    return inbox;
  }

  private InboxId announceNew(Inbox inbox, Actor actor) {
    audit.note(note("inbox_created", inbox).with("channel", inbox.channel().name()), actor);
    events.publish(new InboxCreated(inbox.id(), now.instant(), actor.cause()));
    return inbox.id();
  }

  /**
   * Changes the settings of an inbox, all at once.
   *
   * @throws DomainException {@code STALE_EDIT} when somebody else changed them meanwhile; refusals
   *     at the fields
   */
  public void change(InboxEdit edit, Actor actor) {
    actor.require(Permission.INBOX_MANAGE);
    Inbox inbox =
        store
            .findToChange(edit.id())
            .orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND));
    if (inbox.version() != edit.version()) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    InboxEdit before = queries.get(edit.id(), actor).edit();
    inbox.change(Words.required("name", edit.name()), InboxRules.manners(edit.manners()));
    store
        .website(edit.id())
        .ifPresent(
            site ->
                site.change(
                    InboxRules.look(edit.look()), checked(edit.preChat()), edit.hmacMandatory()));
    store
        .api(edit.id())
        .ifPresent(
            api -> api.change(InboxRules.webhookUrl(edit.webhookUrl()), edit.hmacMandatory()));
    audit.note(
        note("inbox_changed", inbox).changed(before, queries.get(edit.id(), actor).edit()), actor);
    events.publish(new InboxChanged(edit.id(), now.instant(), actor.cause()));
  }

  private PreChatForm checked(PreChatForm form) {
    return PreChatRules.checked(form, () -> definitions.list(Actor.SYSTEM));
  }

  /**
   * Signs what an API inbox sends with a new secret from now on. Other channels have none: {@code
   * INBOX_NOT_FOUND}.
   */
  public void replaceWebhookSecret(InboxId id, Actor actor) {
    actor.require(Permission.INBOX_MANAGE);
    Inbox inbox = existing(id);
    store
        .api(id)
        .orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND))
        .replaceWebhookSecret(box.seal(Tokens.random()));
    audit.note(note("inbox_secret_replaced", inbox), actor);
    events.publish(new InboxChanged(id, now.instant(), actor.cause()));
  }

  /**
   * Makes exactly these agents the members of an inbox; throws {@code AGENT_NOT_FOUND} for
   * strangers.
   */
  public void setMembers(InboxId id, Set<AgentId> wanted, Actor actor) {
    actor.require(Permission.INBOX_MANAGE);
    Inbox inbox = existing(id);
    Set<AgentId> before = store.members(id);
    Map<AgentId, AgentSummary> known = known(wanted, before, actor);
    Set<AgentId> leaving = new HashSet<>(before);
    leaving.removeAll(wanted);
    Set<AgentId> joining = new HashSet<>(wanted);
    joining.removeAll(before);
    store.leave(id, leaving);
    store.join(id, joining);
    if (!leaving.isEmpty() || !joining.isEmpty()) {
      audit.note(
          note("inbox_members_changed", inbox)
              .with("joined", names(joining, known))
              .with("left", names(leaving, known)),
          actor);
      events.publish(new InboxMembersChanged(id, now.instant(), actor.cause()));
    }
  }

  /**
   * Makes some agents members and others none, and leaves all others as they are.
   *
   * @throws DomainException as for {@link #setMembers}
   */
  public void changeMembers(InboxId id, Set<AgentId> joining, Set<AgentId> leaving, Actor actor) {
    Set<AgentId> wanted = new HashSet<>(store.members(id));
    wanted.addAll(joining);
    wanted.removeAll(leaving);
    setMembers(id, wanted, actor);
  }

  /** Adds members to those who are there. */
  public void addMembers(InboxId id, Set<AgentId> more, Actor actor) {
    changeMembers(id, more, Set.of(), actor);
  }

  /** Takes members away from those who are there. */
  public void removeMembers(InboxId id, Set<AgentId> fewer, Actor actor) {
    changeMembers(id, Set.of(), fewer, actor);
  }

  /**
   * Deletes an inbox with its conversations, for good. From the commit on nobody sees any of it;
   * the rows and files go afterwards, some at a time.
   *
   * @param typedName the inbox's name, typed by the one who deletes it
   * @throws DomainException {@code VALUE_INVALID} at {@code name} when it is another one
   */
  public void delete(InboxId id, String typedName, Actor actor) {
    gate.enter(Permission.INBOX_MANAGE, actor);
    Inbox inbox = existing(id);
    if (typedName == null || !inbox.name().equals(typedName.strip())) {
      throw DomainException.at("name", ErrorCode.VALUE_INVALID);
    }
    audit.note(note("inbox_deleted", inbox).with("channel", inbox.channel().name()), actor);
    Instant at = now.instant();
    store.markDeleted(inbox, at);
    events.publish(new InboxDeleted(id, at, actor.cause()));
  }

  /** Those who are wanted, and of those who were members who is there still. */
  private Map<AgentId, AgentSummary> known(Set<AgentId> wanted, Set<AgentId> before, Actor actor) {
    Set<AgentId> all = new HashSet<>(wanted);
    all.addAll(before);
    Map<AgentId, AgentSummary> known = agents.ofIds(all, actor);
    if (!known.keySet().containsAll(wanted)) {
      throw DomainException.at("user_ids", ErrorCode.AGENT_NOT_FOUND);
    }
    return known;
  }

  private Inbox existing(InboxId id) {
    return store.find(id).orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND));
  }

  private static List<String> names(Set<AgentId> some, Map<AgentId, AgentSummary> known) {
    return some.isEmpty()
        ? null
        : some.stream()
            .map(known::get)
            .filter(Objects::nonNull)
            .map(AgentSummary::name)
            .sorted()
            .toList();
  }

  private static AuditNote note(String what, Inbox inbox) {
    return AuditNote.of(what, "inbox", inbox.id().value()).named(inbox.name());
  }
}
