package app.atende.house.outside;

/** What answers about what an account has for its conversations may cost; see {@link Budget}. */
final class DirectoryBudget {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account}/labels | ≤6 3
      GET /api/v1/accounts/{account}/labels/{label} | ≤6 3
      POST /api/v1/accounts/{account}/labels | ≤9 3
      PATCH /api/v1/accounts/{account}/labels/{label} | ≤10 4
      DELETE /api/v1/accounts/{account}/labels/{label} | ≤8 3
      GET /api/v1/accounts/{account}/teams | ≤7 3
      GET /api/v1/accounts/{account}/teams/{team} | ≤7 3
      POST /api/v1/accounts/{account}/teams | ≤15 4
      PATCH /api/v1/accounts/{account}/teams/{team} | ≤21 6
      DELETE /api/v1/accounts/{account}/teams/{team} | ≤11 5
      GET /api/v1/accounts/{account}/teams/{team}/team_members | ≤9 3
      POST /api/v1/accounts/{account}/teams/{team}/team_members | ≤25 6
      PATCH /api/v1/accounts/{account}/teams/{team}/team_members | ≤24 8
      DELETE /api/v1/accounts/{account}/teams/{team}/team_members | ≤20 6
      GET /api/v1/accounts/{account}/canned_responses | ≤8 3
      POST /api/v1/accounts/{account}/canned_responses | ≤14 5
      PATCH /api/v1/accounts/{account}/canned_responses/{canned} | ≤17 7
      DELETE /api/v1/accounts/{account}/canned_responses/{canned} | ≤12 3
      GET /api/v1/accounts/{account}/agents | ≤7 3
      GET /api/v1/accounts/{account}/assignable_agents | ≤9 3
      GET /api/v1/accounts/{account}/custom_attribute_definitions | ≤6 3
      GET /api/v1/accounts/{account}/custom_attribute_definitions/{attribute} | ≤6 3
      POST /api/v1/accounts/{account}/custom_attribute_definitions | ≤12 3
      PATCH /api/v1/accounts/{account}/custom_attribute_definitions/{attribute} | ≤12 4
      DELETE /api/v1/accounts/{account}/custom_attribute_definitions/{attribute} | ≤12 4
      GET /api/v1/accounts/{account}/custom_filters | ≤7 3
      GET /api/v1/accounts/{account}/custom_filters/{folder} | ≤7 3
      POST /api/v1/accounts/{account}/custom_filters | ≤11 3
      PATCH /api/v1/accounts/{account}/custom_filters/{folder} | ≤13 5
      DELETE /api/v1/accounts/{account}/custom_filters/{folder} | ≤6 3
      GET /api/v1/accounts/{account}/search | ≤15 3
      GET /api/v1/accounts/{account}/search/conversations | ≤16 3
      GET /api/v1/accounts/{account}/search/messages | ≤11 3
      GET /api/v1/accounts/{account}/search/contacts | ≤8 3
      GET /api/v1/accounts/{account}/inboxes/{id}/assignable_agents | ≤10 3
      POST /api/v1/accounts/{account}/inboxes/{id}/reset_secret | ≤24 7
      """;

  private DirectoryBudget() {}
}
