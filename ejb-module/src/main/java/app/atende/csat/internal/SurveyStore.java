package app.atende.csat.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.attributes.Attributes;
import app.atende.contacts.ContactId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.FormAnswer;
import app.atende.conversations.MessageId;
import app.atende.conversations.TimelineMessage;
import app.atende.csat.AskedSurvey;
import app.atende.csat.internal.SendSurvey.Occasion;
import app.atende.inboxes.SurveyLook;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of what contacts were asked and answered, and what is asked of the hub's rows. */
@ApplicationScoped
public class SurveyStore {

  private static final String FIND =
      "SELECT s.id, s.message_id, c.id, i.name, m.content, m.content_attributes, ct.id,"
          + " s.agent_id, s.sent_at, s.rating, s.feedback, s.answered_at"
          + " FROM csat_survey s JOIN message m ON m.id = s.message_id AND m.deleted = FALSE"
          + " JOIN conversation c ON c.id = m.conversation_id"
          + " JOIN contact ct ON ct.id = c.contact_id"
          + " JOIN inbox i ON i.id = c.inbox_id AND i.deleted_at IS NULL"
          + " WHERE s.conversation_uuid = ? ORDER BY s.id DESC LIMIT 1";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** What was last asked about the conversation that had this uuid, and can still be seen. */
  public Optional<AskedSurvey> find(String uuid) {
    return rows(new Sql(FIND, uuid)).stream().findFirst().map(SurveyStore::read);
  }

  private static AskedSurvey read(Row row) {
    return new AskedSurvey(
        row.number(),
        new MessageId(row.number()),
        new ConversationId(row.number()),
        row.text(),
        Optional.ofNullable(row.text()).orElse(""),
        look(Attributes.ofJson(row.text())),
        new ContactId(row.number()),
        row.numberOrNull(),
        row.instant(),
        answer(row));
  }

  private static SurveyLook look(Attributes attributes) {
    return attributes
        .text(TimelineMessage.DISPLAY_TYPE)
        .flatMap(SurveyLook::ofWord)
        .orElse(SurveyLook.EMOJI);
  }

  private static AskedSurvey.Answer answer(Row row) {
    Integer rating = row.smallNumberOrNull();
    String feedback = row.text();
    Instant at = row.instant();
    return rating == null ? null : new AskedSurvey.Answer(rating, feedback, at);
  }

  /** Whether a contact was asked when this conversation was resolved then. */
  boolean wasAskedAbout(ConversationId conversation, Instant resolvedAt) {
    return isAny(
        new Sql(
            "SELECT 1 FROM csat_survey WHERE conversation_id = ? AND resolved_at = ?",
            conversation.value(),
            resolvedAt));
  }

  /** Whether a contact was ever asked about this conversation. */
  boolean wasAskedAbout(ConversationId conversation) {
    return isAny(
        new Sql(
            "SELECT 1 FROM csat_survey WHERE conversation_id = ? LIMIT 1", conversation.value()));
  }

  /** Whether this contact was asked about anything after then. */
  boolean wasAskedSince(ContactId contact, Instant then) {
    return isAny(
        new Sql(
            "SELECT 1 FROM csat_survey WHERE contact_id = ? AND sent_at > ? LIMIT 1",
            contact.value(),
            then));
  }

  /** The titles of a conversation's labels. */
  List<String> labelsOf(ConversationId conversation) {
    return rows(
            new Sql(
                "SELECT l.title FROM conversation_label cl JOIN label l ON l.id = cl.label_id"
                    + " WHERE cl.conversation_id = ?",
                conversation.value()))
        .stream()
        .map(Row::text)
        .toList();
  }

  /** The uuid of a conversation whose contact is there and not blocked. */
  Optional<String> uuidOfReachable(ConversationId conversation) {
    return rows(
            new Sql(
                "SELECT c.uuid FROM conversation c JOIN contact ct ON ct.id = c.contact_id"
                    + " WHERE c.id = ? AND ct.blocked = FALSE",
                conversation.value()))
        .stream()
        .findFirst()
        .map(Row::text);
  }

  /** Notes that a contact was asked. */
  void add(Occasion about, MessageId message, Instant at) {
    ConversationRef conversation = about.conversation();
    run(
        new Sql(
            "INSERT INTO csat_survey (conversation_id, conversation_uuid, resolved_at, message_id,"
                + " inbox_id, contact_id, agent_id, team_id, sent_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            conversation.id().value(),
            about.uuid(),
            about.resolvedAt(),
            message.value(),
            conversation.inbox().value(),
            conversation.contact().value(),
            conversation.assignee().map(AgentId::value).orElse(null),
            conversation.team().map(TeamId::value).orElse(null),
            at));
  }

  /** Keeps an answer; its time is that of the first one. What asked nothing is passed over. */
  void rate(MessageId message, FormAnswer.Rating rating, Instant at) {
    run(
        new Sql(
            "UPDATE csat_survey SET rating = ?, feedback = ?,"
                + " answered_at = COALESCE(answered_at, ?) WHERE message_id = ?",
            rating.stars(),
            rating.feedback(),
            at,
            message.value()));
  }

  /** What one contact was asked, another one was asked from now on. */
  void handOver(ContactId from, ContactId to) {
    run(
        new Sql(
            "UPDATE csat_survey SET contact_id = ? WHERE contact_id = ?",
            to.value(),
            from.value()));
  }

  /** Drops what was asked about these conversations. */
  void forget(Collection<ConversationId> conversations) {
    if (!conversations.isEmpty()) {
      run(
          new Sql("DELETE FROM csat_survey WHERE conversation_id IN ")
              .addList(conversations.stream().map(ConversationId::value).toList()));
    }
  }

  private boolean isAny(Sql sql) {
    return !rows(sql).isEmpty();
  }

  private List<Row> rows(Sql sql) {
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(Row::of).toList();
  }

  private void run(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
