package app.atende.web.compat.cable;

import app.atende.accounts.AgentId;
import app.atende.config.DomainException;
import app.atende.config.TenantId;
import app.atende.notifications.NoticeChange;
import app.atende.notifications.NoticeEntry;
import app.atende.notifications.NoticeEntryQueries;
import app.atende.notifications.NoticeId;
import app.atende.notifications.NoticeIncludes;
import app.atende.notifications.NoticeQueries;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.Wire;
import app.atende.web.compat.shapes.NoticeShape;
import app.atende.web.compat.shapes.NoticeShapes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells an agent what became of his notices (contract 12.3). However many there are, they and their
 * counts are read once. Of those that were read all at once the newest page is told, which is what
 * clients show; what is about no conversation is not told, as it is not listed.
 */
@ApplicationScoped
class CableNotices {

  private static final NoticeIncludes UNREAD = new NoticeIncludes(false, false, false);
  private static final NoticeIncludes AND_READ = new NoticeIncludes(true, false, false);
  private static final int PAGE = 15;

  @Inject private NoticeQueries notices;
  @Inject private NoticeEntryQueries entries;
  @Inject private NoticeShapes shapes;
  @Inject private Tenants tenants;

  /** For CDI. */
  CableNotices() {}

  /** One notice with how many there are now. */
  record Counted(Object notification, long unreadCount, long count) {}

  /** One that is gone. */
  record Gone(long id) {}

  /** What this agent is told; called with the account bound. */
  List<Said> of(NoticeChange change, Actor reader) {
    AgentId self = new AgentId(reader.id());
    return switch (change.kind()) {
      case TOLD -> shown("notification.created", named(change.of(self), reader), reader);
      case CHANGED -> shown("notification.updated", named(change.of(self), reader), reader);
      case READ -> shown("notification.updated", read(change, reader), reader);
      case DROPPED ->
          counted(
              "notification.deleted",
              change.of(self).stream().map(id -> new Gone(id.value())).toList(),
              reader);
    };
  }

  private List<NoticeEntry> named(List<NoticeId> ids, Actor reader) {
    return ids.stream().flatMap(id -> find(id, reader).stream()).toList();
  }

  /** Empty for one that is gone again, and for one that is about no conversation. */
  private Optional<NoticeEntry> find(NoticeId id, Actor reader) {
    try {
      return Optional.of(entries.get(id, reader));
    } catch (DomainException gone) {
      return Optional.empty();
    }
  }

  private List<NoticeEntry> read(NoticeChange change, Actor reader) {
    Stream<NoticeEntry> newest =
        change.conversation() == null
            ? entries.page(AND_READ, 0, PAGE, reader).stream()
            : entries.readOf(change.conversation(), reader).stream();
    return newest.filter(NoticeEntry::isRead).toList();
  }

  private List<Said> shown(String event, List<NoticeEntry> found, Actor reader) {
    TenantId account = tenants.current();
    List<Map<String, Object>> told =
        shapes.all(found, reader).stream().map(notice -> told(notice, account)).toList();
    return counted(event, told, reader);
  }

  private List<Said> counted(String event, List<?> some, Actor reader) {
    if (some.isEmpty()) {
      return List.of();
    }
    long unread = notices.unread(reader);
    long count = entries.count(UNREAD, reader);
    return some.stream().map(one -> new Said(event, new Counted(one, unread, count))).toList();
  }

  /** As events show a notice: with its account, and under its title what was said. */
  static Map<String, Object> told(NoticeShape notice, TenantId account) {
    Map<String, Object> told = Wire.map(Wire.tree(notice));
    told.put("push_message_title", notice.pushMessageBody());
    told.put("account_id", account.value());
    return told;
  }
}
