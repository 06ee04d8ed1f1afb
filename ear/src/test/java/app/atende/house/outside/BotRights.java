package app.atende.house.outside;

/** What right programs need for bots; see {@link Rights}. */
final class BotRights {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account}/agent_bots | EVERYBODY
      POST /api/v1/accounts/{account}/agent_bots | ADMINISTRATOR
      GET /api/v1/accounts/{account}/agent_bots/{id} | EVERYBODY
      PATCH /api/v1/accounts/{account}/agent_bots/{id} | ADMINISTRATOR
      DELETE /api/v1/accounts/{account}/agent_bots/{id} | ADMINISTRATOR
      DELETE /api/v1/accounts/{account}/agent_bots/{id}/avatar | ADMINISTRATOR
      POST /api/v1/accounts/{account}/agent_bots/{id}/reset_access_token | ADMINISTRATOR
      POST /api/v1/accounts/{account}/agent_bots/{id}/reset_secret | ADMINISTRATOR
      GET /api/v1/accounts/{account}/inboxes/{id}/agent_bot | INBOX
      POST /api/v1/accounts/{account}/inboxes/{id}/set_agent_bot | ADMINISTRATOR
      """;

  private BotRights() {}
}
