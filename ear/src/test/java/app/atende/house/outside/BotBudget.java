package app.atende.house.outside;

/** What answers about bots may cost programs; see {@link Budget}. */
final class BotBudget {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account}/agent_bots | ≤9 3
      POST /api/v1/accounts/{account}/agent_bots | ≤30 12
      GET /api/v1/accounts/{account}/agent_bots/{id} | ≤9 3
      PATCH /api/v1/accounts/{account}/agent_bots/{id} | ≤34 12
      DELETE /api/v1/accounts/{account}/agent_bots/{id} | ≤30 12
      DELETE /api/v1/accounts/{account}/agent_bots/{id}/avatar | ≤20 9
      POST /api/v1/accounts/{account}/agent_bots/{id}/reset_access_token | ≤26 10
      POST /api/v1/accounts/{account}/agent_bots/{id}/reset_secret | ≤22 10
      GET /api/v1/accounts/{account}/inboxes/{id}/agent_bot | ≤10 5
      POST /api/v1/accounts/{account}/inboxes/{id}/set_agent_bot | ≤14 6
      """;

  private BotBudget() {}
}
