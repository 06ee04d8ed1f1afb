package app.atende.web.compat.shapes;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.conversations.ConversationId;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.WholeConversation;
import app.atende.conversations.WholeConversationQueries;
import app.atende.inboxes.InboxId;
import app.atende.notifications.NoticeEntry;
import app.atende.roles.Actor;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.DialectWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns an agent's notices into the shape that phones list. So many queries for any number. */
@ApplicationScoped
public class NoticeShapes {

  /** About what notices are. */
  static final String CONVERSATION = "Conversation";

  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;
  @Inject private AgentQueries agents;
  @Inject private WholeConversationQueries conversations;
  @Inject private ConversationShapes shapes;
  @Inject private MessageShapes messages;

  /** What notices are about, and in whose words they are told. */
  private record Cast(
      Map<ConversationId, WholeConversation> conversations,
      Map<ConversationId, ConversationEvent> events,
      PersonShape reader,
      Locale locale) {}

  /** All of these in their order; one whose conversation his lists do not show is left out. */
  public List<NoticeShape> all(List<NoticeEntry> notices, Actor reader) {
    if (notices.isEmpty()) {
      return List.of();
    }
    List<WholeConversation> found =
        conversations.ofRows(
            notices.stream().map(NoticeEntry::conversation).distinct().toList(), reader);
    Cast cast =
        new Cast(
            found.stream()
                .collect(Collectors.toMap(one -> one.detail().row(), Function.identity())),
            shapes.forAgents(found),
            PersonShape.of(agents.get(new AgentId(reader.id()), reader)),
            DialectWords.locale(directory.get(tenants.current()).locale()));
    return notices.stream()
        .filter(notice -> cast.conversations().containsKey(notice.conversation()))
        .map(notice -> shape(notice, cast))
        .toList();
  }

  private NoticeShape shape(NoticeEntry notice, Cast cast) {
    WholeConversation about = cast.conversations().get(notice.conversation());
    long at = WireTime.seconds(notice.at());
    return new NoticeShape(
        notice.id().value(),
        NoticeWords.of(notice),
        title(notice, about, cast.locale()),
        body(about),
        CONVERSATION,
        notice.conversation().value(),
        cast.events().get(notice.conversation()),
        notice.isRead() ? WireTime.iso(notice.at()) : null,
        message(notice, about),
        cast.reader(),
        at,
        at,
        WireTime.iso(notice.snoozedUntil()),
        Map.of());
  }

  private static String title(NoticeEntry notice, WholeConversation about, Locale locale) {
    return DialectWords.say(locale, "NoticeKind." + notice.kind())
        + " (#"
        + about.detail().card().id()
        + ")";
  }

  private static String body(WholeConversation about) {
    TimelineMessage said = about.lastSaid();
    if (said == null || said.deleted() || said.content() == null) {
      return "";
    }
    return said.sender() == null ? said.content() : said.sender().name() + ": " + said.content();
  }

  private MessageShape.Event message(NoticeEntry notice, WholeConversation about) {
    InboxId inbox = about.detail().card().inbox().id();
    MessageShape.InConversation around = ConversationShapes.around(about.detail());
    return Stream.of(about.newest(), about.lastSaid())
        .filter(Objects::nonNull)
        .filter(message -> message.id().equals(notice.message()))
        .findFirst()
        .map(message -> messages.event(message, inbox, around, Map.of()))
        .orElse(null);
  }
}
