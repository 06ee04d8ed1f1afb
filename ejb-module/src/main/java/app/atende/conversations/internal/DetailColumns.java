package app.atende.conversations.internal;

import app.atende.attributes.Attributes;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxId;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationId;
import app.atende.rows.Row;
import app.atende.rows.Sql;

/** The columns of a single conversation with its contact and session: one row. */
public final class DetailColumns {

  private static final String SELECTED =
      "c.id, c.uuid, ct.id, ct.version, ct.name, ct.email, ct.phone_number, ct.identifier,"
          + " ct.blocked, ct.custom_attributes, ct.additional_attributes, ct.last_activity_at,"
          + " ct.created_at, ct.updated_at, ct.picture,"
          + " ci.id, ci.source_id, ci.hmac_verified, ci.created_at, ci.updated_at,"
          + " c.updated_at, c.first_reply_at, c.resolved_at,"
          + " c.agent_last_seen_at, c.assignee_last_seen_at, c.contact_last_seen_at,"
          + " c.custom_attributes, c.additional_attributes, i.survey_enabled";

  private DetailColumns() {}

  /** The statement up to its condition. */
  public static Sql select() {
    return new Sql(
        "SELECT "
            + CardColumns.SELECTED
            + ", "
            + SELECTED
            + " FROM conversation c"
            + CardColumns.JOINED
            + " JOIN contact_inbox ci ON ci.id = c.contact_inbox_id");
  }

  /** The conversation of a row. */
  public static ConversationDetail read(Row row) {
    ConversationCard card = CardColumns.read(row);
    return new ConversationDetail(
        card,
        new ConversationId(row.number()),
        row.text(),
        contact(row),
        session(row),
        times(row),
        Attributes.ofJson(row.text()),
        Attributes.ofJson(row.text()),
        row.flag());
  }

  private static ContactDetail contact(Row row) {
    return new ContactDetail(
        new ContactId(row.number()),
        row.number(),
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        row.flag(),
        Attributes.ofJson(row.text()),
        Attributes.ofJson(row.text()),
        row.instant(),
        row.instant(),
        row.instant(),
        row.text());
  }

  private static ConversationDetail.Session session(Row row) {
    return new ConversationDetail.Session(
        new ContactInboxId(row.number()), row.text(), row.flag(), row.instant(), row.instant());
  }

  private static ConversationDetail.Times times(Row row) {
    return new ConversationDetail.Times(
        row.instant(), row.instant(), row.instant(), row.instant(), row.instant(), row.instant());
  }
}
