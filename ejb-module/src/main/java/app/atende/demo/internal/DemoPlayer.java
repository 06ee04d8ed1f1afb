package app.atende.demo.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.accounts.TeamQueries;
import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.Attributes;
import app.atende.attributes.TypedValue;
import app.atende.config.Now;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactNotes;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.conversations.ContactLabels;
import app.atende.conversations.ConversationAttributes;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.InboundMessage;
import app.atende.conversations.Intake;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelId;
import app.atende.conversations.Labels;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.NewConversation;
import app.atende.conversations.Priority;
import app.atende.conversations.ReceivedMessage;
import app.atende.conversations.Triage;
import app.atende.files.Attachments;
import app.atende.files.NewFile;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plays a script through the front desks, each step at the moment when it happened. A conversation
 * whose contact is there already was played before and is left as it is.
 */
@ApplicationScoped
public class DemoPlayer {
  @Inject private Attachments attachments;
  @Inject private AttributeDefinitions definitions;
  @Inject private ContactLabels contactLabels;
  @Inject private ContactNotes notes;
  @Inject private Contacts contactDesk;
  @Inject private ContactQueries contacts;
  @Inject private ConversationAttributes attributes;
  @Inject private Conversations conversations;
  @Inject private Intake intake;
  @Inject private Labels labels;
  @Inject private TeamQueries teams;
  @Inject private Triage triage;
  @Inject private Now now;

  /**
   * Plays what the script of this name says, oldest conversation first, in the bound account.
   *
   * @return how many conversations were played
   */
  public int play(String script, DemoStage stage, ZoneId zone) {
    Instant today = now.instant();
    List<DemoConversation> inOrder =
        DemoScript.named(script).stream()
            .sorted(Comparator.comparing(each -> each.beginning().seenFrom(today, zone)))
            .toList();
    int played = 0;
    for (DemoConversation conversation : inOrder) {
      InboxId inbox = stage.inboxes().get(conversation.inbox());
      if (contacts.session(inbox, conversation.source(), Actor.SYSTEM).isEmpty()) {
        new Play(conversation, stage).from(conversation.beginning().seenFrom(today, zone), today);
        played++;
      }
    }
    return played;
  }

  /** One conversation while it is played. */
  private final class Play {
    private final DemoConversation script;
    private final DemoStage stage;
    private ContactSession session;
    private DisplayId display;

    Play(DemoConversation script, DemoStage stage) {
      this.script = script;
      this.stage = stage;
    }

    void from(Instant beginning, Instant today) {
      Instant at = beginning;
      for (DemoStep step : script.steps()) {
        at = at.plus(step.after());
        if (at.isBefore(today)) {
          now.at(at, () -> step.isByContact() ? receive(step) : act(step));
        }
      }
    }

    private Object receive(DemoStep step) {
      ReceivedMessage received =
          session == null
              ? intake.receive(beginning(step), Actor.SYSTEM)
              : intake.write(session, display, draft(step, session.actor()), session.actor());
      session = received.session();
      display = received.conversation();
      return received;
    }

    private InboundMessage beginning(DemoStep step) {
      InboxId inbox = stage.inboxes().get(script.inbox());
      Arrival arrival = Arrival.known(inbox, script.source(), script.contact());
      return new InboundMessage(arrival, null, NewConversation.PLAIN, draft(step, null));
    }

    private Object act(DemoStep step) {
      Actor agent = stage.agents().get(step.who());
      return switch (step.deed()) {
        case SAY -> conversations.reply(display, draft(step, agent), agent);
        case NOTE -> conversations.addNote(display, draft(step, agent), agent);
        case GIVE -> conversations.assign(display, Optional.of(named(step.words())), agent);
        case RESOLVE -> end(agent);
        case READ -> conversations.markRead(display, agent);
        case DESCRIBE -> describe(step.words().split("=", 2), agent);
        case LABEL -> triage.changeLabels(display, LabelChange.add(label(step.words())), agent);
        case RANK -> rank(Priority.ofWord(step.words()).orElseThrow(), agent);
        case PASS -> triage.assignTeam(display, Optional.of(team(step.words())), agent);
        case KNOW -> know(step.words().split("=", 2), agent);
        case REMEMBER -> notes.add(session.contact(), step.words(), agent);
        case TAG -> tag(label(step.words()), agent);
      };
    }

    /** Gives the attribute of this key a value: the contact's or the conversation's. */
    private Object describe(String[] keyAndValue, Actor agent) {
      AttributeSummary attribute =
          definitions.list(agent).stream()
              .filter(each -> each.key().equals(keyAndValue[0]))
              .findFirst()
              .orElseThrow();
      TypedValue value = TypedValue.of(keyAndValue[1]);
      return attribute.owner() == AttributeOwner.CONTACT
          ? contactDesk.setAttribute(session.contact(), attribute.id(), value, agent)
          : attributes.set(display, attribute.id(), value, agent);
    }

    /** Tells something of the contact that every contact may have, such as his city. */
    private Object know(String[] keyAndValue, Actor agent) {
      Attributes told = Attributes.NONE.with(keyAndValue[0], keyAndValue[1]);
      ContactProfile profile = new ContactProfile(null, null, null, null, Attributes.NONE, told);
      return contactDesk.update(session.contact(), -1, profile, agent);
    }

    /** Nobody ends what he has not read. */
    private Object end(Actor agent) {
      conversations.markRead(display, agent);
      return conversations.resolve(display, Conversations.ANY_VERSION, agent);
    }

    private Object rank(Priority priority, Actor agent) {
      return triage.prioritize(display, Conversations.ANY_VERSION, priority, agent);
    }

    private LabelId label(String title) {
      return labels.list(Actor.SYSTEM).stream()
          .filter(label -> label.title().equals(title))
          .findFirst()
          .orElseThrow()
          .id();
    }

    /** The contact bears this label. */
    private Object tag(LabelId label, Actor agent) {
      contactLabels.change(Set.of(session.contact()), LabelChange.add(label), agent);
      return label;
    }

    private TeamId team(String name) {
      return teams.names(Actor.SYSTEM).stream()
          .filter(team -> team.name().equals(name))
          .findFirst()
          .orElseThrow()
          .id();
    }

    private AgentId named(String shortName) {
      return new AgentId(stage.agents().get(shortName).id());
    }

    private MessageDraft draft(DemoStep step, Actor sender) {
      MessageDraft draft = MessageDraft.of(step.words());
      if (step.file() == null) {
        return draft;
      }
      byte[] bytes = DemoFile.of(step.file());
      NewFile file = new NewFile(new ByteArrayInputStream(bytes), step.file(), 0);
      return draft.withAttachments(List.of(attachments.receive(file, sender).key()));
    }
  }
}
