package app.atende.house.outside;

/** What right programs need for the account, its people and their notices; see {@link Rights}. */
final class PeopleRights {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account} | EVERYBODY
      PATCH /api/v1/accounts/{account} | ADMINISTRATOR
      GET /api/v1/accounts/{account}/cache_keys | EVERYBODY
      POST /api/v1/accounts/{account}/update_active_at | EVERYBODY
      POST /api/v1/accounts/{account}/agents | ADMINISTRATOR
      POST /api/v1/accounts/{account}/agents/bulk_create | ADMINISTRATOR
      PATCH /api/v1/accounts/{account}/agents/{agent} | ADMINISTRATOR
      DELETE /api/v1/accounts/{account}/agents/{agent} | ADMINISTRATOR
      GET /api/v1/accounts/{account}/custom_roles | ADMINISTRATOR
      POST /api/v1/accounts/{account}/custom_roles | ADMINISTRATOR
      GET /api/v1/accounts/{account}/custom_roles/{role} | ADMINISTRATOR
      PATCH /api/v1/accounts/{account}/custom_roles/{role} | ADMINISTRATOR
      DELETE /api/v1/accounts/{account}/custom_roles/{role} | ADMINISTRATOR
      GET /api/v1/accounts/{account}/audit_logs | ADMINISTRATOR
      GET /api/v1/accounts/{account}/notifications | LIST
      GET /api/v1/accounts/{account}/notifications/unread_count | EVERYBODY
      POST /api/v1/accounts/{account}/notifications/read_all | EVERYBODY
      POST /api/v1/accounts/{account}/notifications/destroy_all | EVERYBODY
      PATCH /api/v1/accounts/{account}/notifications/{notice} | EVERYBODY
      POST /api/v1/accounts/{account}/notifications/{notice}/unread | EVERYBODY
      POST /api/v1/accounts/{account}/notifications/{notice}/snooze | EVERYBODY
      DELETE /api/v1/accounts/{account}/notifications/{notice} | EVERYBODY
      GET /api/v1/accounts/{account}/notification_settings | EVERYBODY
      PATCH /api/v1/accounts/{account}/notification_settings | EVERYBODY
      POST /api/v1/notification_subscriptions | EVERYBODY
      DELETE /api/v1/notification_subscriptions | EVERYBODY
      """;

  private PeopleRights() {}
}
