package app.atende.house.outside;

/**
 * What answers about labels, teams, canned responses, attributes and views may cost programs; see
 * {@link Budget}.
 */
final class DirectoryBudget {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account}/search | ≤40 30
      GET /api/v1/accounts/{account}/search/conversations | ≤30 24
      GET /api/v1/accounts/{account}/search/messages | ≤30 24
      GET /api/v1/accounts/{account}/search/contacts | ≤30 24
      GET /api/v1/accounts/{account}/labels | ≤12 8
      GET /api/v1/accounts/{account}/labels/{label} | ≤12 8
      POST /api/v1/accounts/{account}/labels | ≤26 10
      PATCH /api/v1/accounts/{account}/labels/{label} | ≤26 10
      DELETE /api/v1/accounts/{account}/labels/{label} | ≤26 10
      GET /api/v1/accounts/{account}/teams | ≤12 8
      GET /api/v1/accounts/{account}/teams/{team} | ≤12 8
      POST /api/v1/accounts/{account}/teams | ≤26 10
      PATCH /api/v1/accounts/{account}/teams/{team} | ≤26 10
      DELETE /api/v1/accounts/{account}/teams/{team} | ≤26 10
      GET /api/v1/accounts/{account}/canned_responses | ≤12 8
      POST /api/v1/accounts/{account}/canned_responses | ≤26 10
      PATCH /api/v1/accounts/{account}/canned_responses/{response} | ≤26 10
      DELETE /api/v1/accounts/{account}/canned_responses/{response} | ≤26 10
      GET /api/v1/accounts/{account}/custom_attribute_definitions | ≤12 8
      GET /api/v1/accounts/{account}/custom_attribute_definitions/{attribute} | ≤12 8
      POST /api/v1/accounts/{account}/custom_attribute_definitions | ≤26 10
      PATCH /api/v1/accounts/{account}/custom_attribute_definitions/{attribute} | ≤26 10
      DELETE /api/v1/accounts/{account}/custom_attribute_definitions/{attribute} | ≤26 10
      GET /api/v1/accounts/{account}/custom_filters | ≤12 8
      GET /api/v1/accounts/{account}/custom_filters/{folder} | ≤12 8
      POST /api/v1/accounts/{account}/custom_filters | ≤26 10
      PATCH /api/v1/accounts/{account}/custom_filters/{folder} | ≤26 10
      DELETE /api/v1/accounts/{account}/custom_filters/{folder} | ≤26 10
      GET /api/v1/accounts/{account}/teams/{team}/team_members | ≤12 8
      POST /api/v1/accounts/{account}/teams/{team}/team_members | ≤26 10
      PATCH /api/v1/accounts/{account}/teams/{team}/team_members | ≤26 10
      DELETE /api/v1/accounts/{account}/teams/{team}/team_members | ≤26 10
      GET /api/v1/accounts/{account}/inboxes/{id}/assignable_agents | ≤12 8
      POST /api/v1/accounts/{account}/inboxes/{id}/reset_secret | ≤26 12
      """;

  private DirectoryBudget() {}
}
