package app.atende.house.outside;

/**
 * What answers about conversations, messages and contacts may cost programs; see {@link Budget}.
 */
final class HubBudget {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account}/conversations | ≤20 12
      GET /api/v1/accounts/{account}/conversations/meta | ≤9 4
      GET /api/v1/accounts/{account}/conversations/search | ≤20 12
      POST /api/v1/accounts/{account}/conversations/filter | ≤24 14
      POST /api/v1/accounts/{account}/conversations | ≤60 20
      POST /api/v1/accounts/{account}/bulk_actions | ≤30 8
      GET /api/v1/accounts/{account}/conversations/{conversation} | ≤18 12
      PATCH /api/v1/accounts/{account}/conversations/{conversation} | ≤30 16
      DELETE /api/v1/accounts/{account}/conversations/{conversation} | ≤50 10
      POST /api/v1/accounts/{account}/conversations/{conversation}/toggle_status | ≤24 8
      POST /api/v1/accounts/{account}/conversations/{conversation}/toggle_priority | ≤14 4
      POST /api/v1/accounts/{account}/conversations/{conversation}/toggle_typing_status | ≤9 4
      POST /api/v1/accounts/{account}/conversations/{conversation}/custom_attributes | ≤9 4
      POST /api/v1/accounts/{account}/conversations/{conversation}/update_last_seen | ≤30 18
      POST /api/v1/accounts/{account}/conversations/{conversation}/unread | ≤26 16
      POST /api/v1/accounts/{account}/conversations/{conversation}/assignments | ≤28 10
      GET /api/v1/accounts/{account}/conversations/{conversation}/labels | ≤9 4
      POST /api/v1/accounts/{account}/conversations/{conversation}/labels | ≤30 10
      POST /api/v1/accounts/{account}/conversations/{conversation}/mute | ≤30 6
      POST /api/v1/accounts/{account}/conversations/{conversation}/unmute | ≤20 6
      POST /api/v1/accounts/{account}/conversations/{conversation}/transcript | ≤24 8
      GET /api/v1/accounts/{account}/conversations/{conversation}/participants | ≤12 6
      POST /api/v1/accounts/{account}/conversations/{conversation}/participants | ≤26 10
      PATCH /api/v1/accounts/{account}/conversations/{conversation}/participants | ≤26 10
      DELETE /api/v1/accounts/{account}/conversations/{conversation}/participants | ≤20 8
      GET /api/v1/accounts/{account}/conversations/{conversation}/messages | ≤18 12
      POST /api/v1/accounts/{account}/conversations/{conversation}/messages | ≤30 14
      PATCH /api/v1/accounts/{account}/conversations/{conversation}/messages/{message} | ≤24 12
      DELETE /api/v1/accounts/{account}/conversations/{conversation}/messages/{message} | ≤28 14
      POST /api/v1/accounts/{account}/conversations/{conversation}/messages/{message}/retry | ≤28 14
      GET /api/v1/accounts/{account}/contacts | ≤14 8
      GET /api/v1/accounts/{account}/contacts/search | ≤40 30
      POST /api/v1/accounts/{account}/contacts/filter | ≤16 10
      POST /api/v1/accounts/{account}/contacts | ≤30 12
      GET /api/v1/accounts/{account}/contacts/{contact} | ≤10 5
      PATCH /api/v1/accounts/{account}/contacts/{contact} | ≤22 8
      DELETE /api/v1/accounts/{account}/contacts/{contact} | ≤30 6
      GET /api/v1/accounts/{account}/contacts/{contact}/conversations | ≤20 14
      GET /api/v1/accounts/{account}/contacts/{contact}/labels | ≤11 6
      POST /api/v1/accounts/{account}/contacts/{contact}/labels | ≤24 10
      GET /api/v1/accounts/{account}/contacts/{contact}/contactable_inboxes | ≤10 6
      POST /api/v1/accounts/{account}/contacts/{contact}/contact_inboxes | ≤18 8
      POST /api/v1/accounts/{account}/contacts/{contact}/destroy_custom_attributes | ≤16 8
      DELETE /api/v1/accounts/{account}/contacts/{contact}/avatar | ≤16 8
      GET /api/v1/accounts/{account}/contacts/{contact}/notes | ≤12 8
      POST /api/v1/accounts/{account}/contacts/{contact}/notes | ≤20 10
      GET /api/v1/accounts/{account}/contacts/{contact}/notes/{note} | ≤12 8
      DELETE /api/v1/accounts/{account}/contacts/{contact}/notes/{note} | ≤12 6
      POST /api/v1/accounts/{account}/actions/contact_merge | ≤32 6
      POST /api/v1/accounts/{account}/contact_inboxes/filter | ≤12 8
      POST /api/v1/accounts/{account}/contacts/import | ≤60 24
      POST /api/v1/accounts/{account}/contacts/export | ≤60 24
      PATCH /api/v1/accounts/{account}/contacts/{contact}/notes/{note} | ≤20 10
      GET /api/v1/accounts/{account}/conversations/{conversation}/attachments | ≤14 10
      GET /api/v1/accounts/{account}/conversations/unread_counts | ≤10 6
      GET /api/v1/accounts/{account}/conversations/{conversation}/draft_messages | ≤9 6
      PATCH /api/v1/accounts/{account}/conversations/{conversation}/draft_messages | ≤10 6
      DELETE /api/v1/accounts/{account}/conversations/{conversation}/draft_messages | ≤10 6
      GET /api/v1/accounts/{account}/contacts/active | ≤9 6
      GET /api/v1/accounts/{account}/contacts/{contact}/attachments | ≤16 12
      """;

  private HubBudget() {}
}
