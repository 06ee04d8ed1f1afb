package app.atende.house.outside;

/** What answers about the account, its people and their notices may cost; see {@link Budget}. */
final class PeopleBudget {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account} | ≤8 4
      PATCH /api/v1/accounts/{account} | ≤20 10
      GET /api/v1/accounts/{account}/cache_keys | ≤6 4
      POST /api/v1/accounts/{account}/update_active_at | ≤7 4
      POST /api/v1/accounts/{account}/agents | ≤30 10
      POST /api/v1/accounts/{account}/agents/bulk_create | ≤30 10
      PATCH /api/v1/accounts/{account}/agents/{agent} | ≤24 12
      DELETE /api/v1/accounts/{account}/agents/{agent} | ≤40 12
      GET /api/v1/accounts/{account}/custom_roles | ≤8 4
      POST /api/v1/accounts/{account}/custom_roles | ≤16 8
      GET /api/v1/accounts/{account}/custom_roles/{role} | ≤8 4
      PATCH /api/v1/accounts/{account}/custom_roles/{role} | ≤20 10
      DELETE /api/v1/accounts/{account}/custom_roles/{role} | ≤20 8
      GET /api/v1/accounts/{account}/audit_logs | ≤8 6
      GET /api/v1/accounts/{account}/notifications | ≤28 22
      GET /api/v1/accounts/{account}/notifications/unread_count | ≤6 4
      POST /api/v1/accounts/{account}/notifications/read_all | ≤8 4
      POST /api/v1/accounts/{account}/notifications/destroy_all | ≤8 4
      PATCH /api/v1/accounts/{account}/notifications/{notice} | ≤10 6
      POST /api/v1/accounts/{account}/notifications/{notice}/unread | ≤10 6
      POST /api/v1/accounts/{account}/notifications/{notice}/snooze | ≤10 6
      DELETE /api/v1/accounts/{account}/notifications/{notice} | ≤8 4
      GET /api/v1/accounts/{account}/notification_settings | ≤6 4
      PATCH /api/v1/accounts/{account}/notification_settings | ≤12 10
      POST /api/v1/notification_subscriptions | ≤4+6n 4n
      DELETE /api/v1/notification_subscriptions | ≤4+4n 3n
      """;

  private PeopleBudget() {}
}
