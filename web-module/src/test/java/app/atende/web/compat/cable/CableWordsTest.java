package app.atende.web.compat.cable;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.AccountChanged;
import app.atende.accounts.AgentId;
import app.atende.accounts.AgentRoleChanged;
import app.atende.accounts.TeamDeleted;
import app.atende.accounts.TeamId;
import app.atende.accounts.TeamsEdited;
import app.atende.config.TenantId;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelsEdited;
import app.atende.conversations.MessageId;
import app.atende.conversations.MessageRef;
import app.atende.conversations.MessageType;
import app.atende.conversations.MessageWritten;
import app.atende.conversations.ReplyTimes;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import app.atende.inboxes.InboxChanged;
import app.atende.inboxes.InboxCreated;
import app.atende.inboxes.InboxDeleted;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxMembersChanged;
import app.atende.realtime.LiveAudience;
import app.atende.realtime.LiveKind;
import app.atende.realtime.LiveNews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CableWordsTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final Cause OLGA = new Cause("AGENT", 1);
  private static final InboxId SUPPORT = new InboxId(1);
  private static final TeamId SALES = new TeamId(1);

  @Test
  void aFirstReplyHasTwoNamesForAgentsAndOneForTheContact() {
    LiveNews first = news(LiveKind.MESSAGE_CREATED, written(Optional.of(Duration.ofMinutes(3))));
    assertThat(CableWords.of(first, true))
        .containsExactly("message.created", "first.reply.created");
    assertThat(CableWords.of(first, false)).containsExactly("message.created");
    LiveNews next = news(LiveKind.MESSAGE_CREATED, written(Optional.empty()));
    assertThat(CableWords.of(next, true)).containsExactly("message.created");
  }

  @ParameterizedTest
  @MethodSource("collections")
  void clientsReadLabelsInboxesAndTeamsAgainWhenTheyChanged(DomainEvent event) {
    for (LiveKind kind : List.of(LiveKind.SETTINGS_CHANGED, LiveKind.RIGHTS_CHANGED)) {
      assertThat(CableWords.of(news(kind, event), true))
          .containsExactly("account.cache_invalidated");
      assertThat(CableWords.of(news(kind, event), false)).isEmpty();
    }
  }

  private static List<DomainEvent> collections() {
    return List.of(
        new LabelsEdited(new LabelId(1), OLGA, NOON),
        new TeamsEdited(SALES, NOON, OLGA),
        new TeamDeleted(SALES, NOON, OLGA),
        new InboxCreated(SUPPORT, NOON, OLGA),
        new InboxChanged(SUPPORT, NOON, OLGA),
        new InboxDeleted(SUPPORT, NOON, OLGA),
        new InboxMembersChanged(SUPPORT, NOON, OLGA));
  }

  @Test
  void otherSettingsAndRightsAreNotTold() {
    assertThat(CableWords.of(news(LiveKind.SETTINGS_CHANGED, new AccountChanged(NOON, OLGA)), true))
        .isEmpty();
    AgentRoleChanged role = new AgentRoleChanged(new AgentId(2), NOON, OLGA);
    assertThat(CableWords.of(news(LiveKind.RIGHTS_CHANGED, role), true)).isEmpty();
  }

  @Test
  void whoIsNamedHearsThatHeWas() {
    LiveNews named = news(LiveKind.AGENT_MENTIONED, new AccountChanged(NOON, OLGA));
    assertThat(CableWords.of(named, true)).containsExactly("conversation.mentioned");
    assertThat(CableWords.of(named, false)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "ASSIGNEE_CHANGED",
        "TEAM_CHANGED",
        "CONVERSATION_READ",
        "CONVERSATION_SEEN",
        "CONVERSATION_MERGED",
        "PRIORITY_CHANGED",
        "LABELS_CHANGED",
        "ATTRIBUTES_CHANGED",
        "CONTACT_CREATED",
        "CONTACT_UPDATED",
        "CONTACT_MERGED",
        "CONTACT_DELETED"
      })
  void whatTheTeamDoesIsToldToTheTeamAlone(LiveKind kind) {
    LiveNews news = news(kind, new AccountChanged(NOON, OLGA));
    assertThat(CableWords.of(news, true)).hasSize(1);
    assertThat(CableWords.of(news, false)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "MESSAGE_CREATED",
        "MESSAGE_UPDATED",
        "CONVERSATION_CREATED",
        "CONVERSATION_STATUS_CHANGED",
        "TYPING_ON",
        "TYPING_OFF"
      })
  void whatConcernsBothIsToldUnderOneName(LiveKind kind) {
    LiveNews news = news(kind, new AccountChanged(NOON, OLGA));
    assertThat(CableWords.of(news, true)).hasSize(1).isEqualTo(CableWords.of(news, false));
  }

  private static LiveNews news(LiveKind kind, DomainEvent event) {
    return LiveNews.of(new TenantId(7), kind, LiveAudience.account(), event);
  }

  private static MessageWritten written(Optional<Duration> firstResponse) {
    MessageRef reply =
        new MessageRef(new MessageId(1), MessageType.OUTGOING, false, Optional.empty());
    return new MessageWritten(
        reply, null, new ReplyTimes(firstResponse, Optional.empty()), OLGA, NOON);
  }
}
