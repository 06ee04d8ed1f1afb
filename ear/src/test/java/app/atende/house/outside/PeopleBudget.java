package app.atende.house.outside;

/** What answers about the account, its people and their notices may cost; see {@link Budget}. */
final class PeopleBudget {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account} | ≤6 3
      PATCH /api/v1/accounts/{account} | ≤20 6
      GET /api/v1/accounts/{account}/cache_keys | ≤6 2
      POST /api/v1/accounts/{account}/update_active_at | ≤6 2
      POST /api/v1/accounts/{account}/agents | ≤28 8
      POST /api/v1/accounts/{account}/agents/bulk_create | ≤26 6
      PATCH /api/v1/accounts/{account}/agents/{agent} | ≤13 7
      DELETE /api/v1/accounts/{account}/agents/{agent} | ≤32 4
      GET /api/v1/accounts/{account}/custom_roles | ≤8 3
      POST /api/v1/accounts/{account}/custom_roles | ≤14 4
      GET /api/v1/accounts/{account}/custom_roles/{role} | ≤7 3
      PATCH /api/v1/accounts/{account}/custom_roles/{role} | ≤20 6
      DELETE /api/v1/accounts/{account}/custom_roles/{role} | ≤20 4
      GET /api/v1/accounts/{account}/audit_logs | ≤7 3
      GET /api/v1/accounts/{account}/notifications | ≤20 3
      GET /api/v1/accounts/{account}/notifications/unread_count | ≤6 3
      POST /api/v1/accounts/{account}/notifications/read_all | ≤6 3
      POST /api/v1/accounts/{account}/notifications/destroy_all | ≤6 3
      PATCH /api/v1/accounts/{account}/notifications/{notice} | ≤8 4
      POST /api/v1/accounts/{account}/notifications/{notice}/unread | ≤8 4
      POST /api/v1/accounts/{account}/notifications/{notice}/snooze | ≤9 4
      DELETE /api/v1/accounts/{account}/notifications/{notice} | ≤6 3
      GET /api/v1/accounts/{account}/notification_settings | ≤6 3
      PATCH /api/v1/accounts/{account}/notification_settings | ≤9 6
      POST /api/v1/notification_subscriptions | ≤4+6n 4n
      DELETE /api/v1/notification_subscriptions | ≤4+4n 3n
      """;

  private PeopleBudget() {}
}
