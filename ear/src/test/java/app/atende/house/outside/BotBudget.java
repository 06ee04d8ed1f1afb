package app.atende.house.outside;

/** What answers about bots may cost programs; see {@link Budget}. */
final class BotBudget {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account}/agent_bots | ≤7 3
      POST /api/v1/accounts/{account}/agent_bots | ≤18 5
      GET /api/v1/accounts/{account}/agent_bots/{id} | ≤7 3
      PATCH /api/v1/accounts/{account}/agent_bots/{id} | ≤20 6
      DELETE /api/v1/accounts/{account}/agent_bots/{id} | ≤22 4
      DELETE /api/v1/accounts/{account}/agent_bots/{id}/avatar | ≤12 5
      POST /api/v1/accounts/{account}/agent_bots/{id}/reset_access_token | ≤16 5
      POST /api/v1/accounts/{account}/agent_bots/{id}/reset_secret | ≤13 5
      GET /api/v1/accounts/{account}/inboxes/{id}/agent_bot | ≤6 3
      POST /api/v1/accounts/{account}/inboxes/{id}/set_agent_bot | ≤6 3
      """;

  private BotBudget() {}
}
