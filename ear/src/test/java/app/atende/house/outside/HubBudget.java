package app.atende.house.outside;

/**
 * What answers about conversations, messages and contacts may cost programs; see {@link Budget}.
 */
final class HubBudget {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account}/conversations | ≤14 3
      GET /api/v1/accounts/{account}/conversations/meta | ≤6 3
      GET /api/v1/accounts/{account}/conversations/search | ≤11 3
      POST /api/v1/accounts/{account}/conversations/filter | ≤14 11
      POST /api/v1/accounts/{account}/conversations | ≤18 5
      POST /api/v1/accounts/{account}/bulk_actions | ≤17 4
      GET /api/v1/accounts/{account}/conversations/{conversation} | ≤13 3
      PATCH /api/v1/accounts/{account}/conversations/{conversation} | ≤17 11
      DELETE /api/v1/accounts/{account}/conversations/{conversation} | ≤18 4
      POST /api/v1/accounts/{account}/conversations/{conversation}/toggle_status | ≤7 4
      POST /api/v1/accounts/{account}/conversations/{conversation}/toggle_priority | ≤9 3
      POST /api/v1/accounts/{account}/conversations/{conversation}/toggle_typing_status | ≤7 3
      POST /api/v1/accounts/{account}/conversations/{conversation}/custom_attributes | ≤6 3
      POST /api/v1/accounts/{account}/conversations/{conversation}/update_last_seen | ≤18 12
      POST /api/v1/accounts/{account}/conversations/{conversation}/unread | ≤16 11
      POST /api/v1/accounts/{account}/conversations/{conversation}/assignments | ≤17 5
      GET /api/v1/accounts/{account}/conversations/{conversation}/labels | ≤6 3
      POST /api/v1/accounts/{account}/conversations/{conversation}/labels | ≤15 6
      POST /api/v1/accounts/{account}/conversations/{conversation}/mute | ≤16 3
      POST /api/v1/accounts/{account}/conversations/{conversation}/unmute | ≤10 3
      POST /api/v1/accounts/{account}/conversations/{conversation}/transcript | ≤11 3
      GET /api/v1/accounts/{account}/conversations/{conversation}/participants | ≤9 3
      POST /api/v1/accounts/{account}/conversations/{conversation}/participants | ≤9 5
      PATCH /api/v1/accounts/{account}/conversations/{conversation}/participants | ≤12 7
      DELETE /api/v1/accounts/{account}/conversations/{conversation}/participants | ≤10 5
      GET /api/v1/accounts/{account}/conversations/{conversation}/messages | ≤14 3
      POST /api/v1/accounts/{account}/conversations/{conversation}/messages | ≤18 5
      PATCH /api/v1/accounts/{account}/conversations/{conversation}/messages/{message} | ≤10 4
      DELETE /api/v1/accounts/{account}/conversations/{conversation}/messages/{message} | ≤17 4
      POST /api/v1/accounts/{account}/conversations/{conversation}/messages/{message}/retry | ≤11 4
      GET /api/v1/accounts/{account}/contacts | ≤10 3
      GET /api/v1/accounts/{account}/contacts/search | ≤10 3
      POST /api/v1/accounts/{account}/contacts/filter | ≤8 5
      POST /api/v1/accounts/{account}/contacts | ≤15 7
      GET /api/v1/accounts/{account}/contacts/{contact} | ≤8 3
      PATCH /api/v1/accounts/{account}/contacts/{contact} | ≤11 6
      DELETE /api/v1/accounts/{account}/contacts/{contact} | ≤13 3
      GET /api/v1/accounts/{account}/contacts/{contact}/conversations | ≤17 3
      GET /api/v1/accounts/{account}/contacts/{contact}/labels | ≤8 3
      POST /api/v1/accounts/{account}/contacts/{contact}/labels | ≤13 8
      GET /api/v1/accounts/{account}/contacts/{contact}/contactable_inboxes | ≤8 3
      POST /api/v1/accounts/{account}/contacts/{contact}/contact_inboxes | ≤9 5
      POST /api/v1/accounts/{account}/contacts/{contact}/destroy_custom_attributes | ≤9 6
      DELETE /api/v1/accounts/{account}/contacts/{contact}/avatar | ≤9 6
      GET /api/v1/accounts/{account}/contacts/{contact}/notes | ≤9 3
      POST /api/v1/accounts/{account}/contacts/{contact}/notes | ≤12 8
      GET /api/v1/accounts/{account}/contacts/{contact}/notes/{note} | ≤9 3
      DELETE /api/v1/accounts/{account}/contacts/{contact}/notes/{note} | ≤7 4
      POST /api/v1/accounts/{account}/actions/contact_merge | ≤24 3
      POST /api/v1/accounts/{account}/contact_inboxes/filter | ≤9 6
      POST /api/v1/accounts/{account}/contacts/import | ≤27 7
      POST /api/v1/accounts/{account}/contacts/export | ≤21 4
      PATCH /api/v1/accounts/{account}/contacts/{contact}/notes/{note} | ≤11 8
      GET /api/v1/accounts/{account}/conversations/{conversation}/attachments | ≤11 3
      GET /api/v1/accounts/{account}/conversations/unread_counts | ≤7 3
      GET /api/v1/accounts/{account}/conversations/{conversation}/draft_messages | ≤7 3
      PATCH /api/v1/accounts/{account}/conversations/{conversation}/draft_messages | ≤7 3
      DELETE /api/v1/accounts/{account}/conversations/{conversation}/draft_messages | ≤7 3
      GET /api/v1/accounts/{account}/contacts/active | ≤5 2
      GET /api/v1/accounts/{account}/contacts/{contact}/attachments | ≤11 3
      """;

  private HubBudget() {}
}
