package app.atende.house.outside;

/** What right programs need for conversations, messages and contacts; see {@link Rights}. */
final class HubRights {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account}/conversations | LIST
      GET /api/v1/accounts/{account}/conversations/meta | EVERYBODY
      GET /api/v1/accounts/{account}/conversations/search | EVERYBODY
      POST /api/v1/accounts/{account}/conversations/filter | EVERYBODY
      POST /api/v1/accounts/{account}/conversations | CONTACTS
      POST /api/v1/accounts/{account}/bulk_actions | EVERYBODY
      GET /api/v1/accounts/{account}/conversations/{conversation} | CONVERSATION
      PATCH /api/v1/accounts/{account}/conversations/{conversation} | CONVERSATION
      DELETE /api/v1/accounts/{account}/conversations/{conversation} | ADMINISTRATOR
      POST /api/v1/accounts/{account}/conversations/{conversation}/toggle_status | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/toggle_priority | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/toggle_typing_status | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/custom_attributes | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/update_last_seen | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/unread | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/assignments | CONVERSATION
      GET /api/v1/accounts/{account}/conversations/{conversation}/labels | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/labels | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/mute | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/unmute | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/transcript | CONVERSATION
      GET /api/v1/accounts/{account}/conversations/{conversation}/participants | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/participants | CONVERSATION
      PATCH /api/v1/accounts/{account}/conversations/{conversation}/participants | CONVERSATION
      DELETE /api/v1/accounts/{account}/conversations/{conversation}/participants | CONVERSATION
      GET /api/v1/accounts/{account}/conversations/{conversation}/messages | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/messages | CONVERSATION
      PATCH /api/v1/accounts/{account}/conversations/{conversation}/messages/{message} | CONVERSATION
      DELETE /api/v1/accounts/{account}/conversations/{conversation}/messages/{message} | CONVERSATION
      POST /api/v1/accounts/{account}/conversations/{conversation}/messages/{message}/retry | CONVERSATION
      GET /api/v1/accounts/{account}/contacts | CONTACTS
      GET /api/v1/accounts/{account}/contacts/search | CONTACTS
      POST /api/v1/accounts/{account}/contacts/filter | CONTACTS
      POST /api/v1/accounts/{account}/contacts | CONTACTS
      GET /api/v1/accounts/{account}/contacts/{contact} | CONTACTS
      PATCH /api/v1/accounts/{account}/contacts/{contact} | CONTACTS
      DELETE /api/v1/accounts/{account}/contacts/{contact} | ADMINISTRATOR
      GET /api/v1/accounts/{account}/contacts/{contact}/conversations | CONTACTS
      GET /api/v1/accounts/{account}/contacts/{contact}/labels | CONTACTS
      POST /api/v1/accounts/{account}/contacts/{contact}/labels | CONTACTS
      GET /api/v1/accounts/{account}/contacts/{contact}/contactable_inboxes | CONTACTS
      POST /api/v1/accounts/{account}/contacts/{contact}/contact_inboxes | CONTACTS
      POST /api/v1/accounts/{account}/contacts/{contact}/destroy_custom_attributes | CONTACTS
      DELETE /api/v1/accounts/{account}/contacts/{contact}/avatar | CONTACTS
      GET /api/v1/accounts/{account}/contacts/{contact}/notes | CONTACTS
      POST /api/v1/accounts/{account}/contacts/{contact}/notes | CONTACTS
      GET /api/v1/accounts/{account}/contacts/{contact}/notes/{note} | CONTACTS
      DELETE /api/v1/accounts/{account}/contacts/{contact}/notes/{note} | CONTACTS
      POST /api/v1/accounts/{account}/actions/contact_merge | CONTACTS
      POST /api/v1/accounts/{account}/contact_inboxes/filter | CONTACTS
      POST /api/v1/accounts/{account}/contacts/import | TABLES
      POST /api/v1/accounts/{account}/contacts/export | TABLES
      PATCH /api/v1/accounts/{account}/contacts/{contact}/notes/{note} | CONTACTS
      GET /api/v1/accounts/{account}/conversations/{conversation}/attachments | CONVERSATION
      GET /api/v1/accounts/{account}/conversations/unread_counts | EVERYBODY
      GET /api/v1/accounts/{account}/conversations/{conversation}/draft_messages | CONVERSATION
      PATCH /api/v1/accounts/{account}/conversations/{conversation}/draft_messages | CONVERSATION
      DELETE /api/v1/accounts/{account}/conversations/{conversation}/draft_messages | CONVERSATION
      GET /api/v1/accounts/{account}/contacts/active | CONTACTS
      GET /api/v1/accounts/{account}/contacts/{contact}/attachments | CONTACTS
      """;

  private HubRights() {}
}
