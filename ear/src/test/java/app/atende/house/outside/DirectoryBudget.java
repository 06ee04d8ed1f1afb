package app.atende.house.outside;

/** What answers about what an account has for its conversations may cost; see {@link Budget}. */
final class DirectoryBudget {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account}/labels | ≤8 4
      GET /api/v1/accounts/{account}/labels/{label} | ≤8 4
      POST /api/v1/accounts/{account}/labels | ≤14 6
      PATCH /api/v1/accounts/{account}/labels/{label} | ≤14 6
      DELETE /api/v1/accounts/{account}/labels/{label} | ≤16 6
      GET /api/v1/accounts/{account}/teams | ≤8 4
      GET /api/v1/accounts/{account}/teams/{team} | ≤8 4
      POST /api/v1/accounts/{account}/teams | ≤22 8
      PATCH /api/v1/accounts/{account}/teams/{team} | ≤24 8
      DELETE /api/v1/accounts/{account}/teams/{team} | ≤26 8
      GET /api/v1/accounts/{account}/teams/{team}/team_members | ≤10 6
      POST /api/v1/accounts/{account}/teams/{team}/team_members | ≤26 8
      PATCH /api/v1/accounts/{account}/teams/{team}/team_members | ≤26 8
      DELETE /api/v1/accounts/{account}/teams/{team}/team_members | ≤26 8
      GET /api/v1/accounts/{account}/canned_responses | ≤8 4
      POST /api/v1/accounts/{account}/canned_responses | ≤14 6
      PATCH /api/v1/accounts/{account}/canned_responses/{canned} | ≤18 8
      DELETE /api/v1/accounts/{account}/canned_responses/{canned} | ≤14 6
      GET /api/v1/accounts/{account}/agents | ≤8 4
      GET /api/v1/accounts/{account}/assignable_agents | ≤10 6
      GET /api/v1/accounts/{account}/custom_attribute_definitions | ≤8 4
      GET /api/v1/accounts/{account}/custom_attribute_definitions/{attribute} | ≤8 4
      POST /api/v1/accounts/{account}/custom_attribute_definitions | ≤14 6
      PATCH /api/v1/accounts/{account}/custom_attribute_definitions/{attribute} | ≤14 6
      DELETE /api/v1/accounts/{account}/custom_attribute_definitions/{attribute} | ≤16 6
      GET /api/v1/accounts/{account}/custom_filters | ≤8 4
      GET /api/v1/accounts/{account}/custom_filters/{folder} | ≤8 4
      POST /api/v1/accounts/{account}/custom_filters | ≤14 6
      PATCH /api/v1/accounts/{account}/custom_filters/{folder} | ≤14 6
      DELETE /api/v1/accounts/{account}/custom_filters/{folder} | ≤16 6
      GET /api/v1/accounts/{account}/search | ≤40 30
      GET /api/v1/accounts/{account}/search/conversations | ≤30 24
      GET /api/v1/accounts/{account}/search/messages | ≤30 24
      GET /api/v1/accounts/{account}/search/contacts | ≤30 24
      GET /api/v1/accounts/{account}/inboxes/{id}/assignable_agents | ≤10 6
      POST /api/v1/accounts/{account}/inboxes/{id}/reset_secret | ≤24 8
      """;

  private DirectoryBudget() {}
}
