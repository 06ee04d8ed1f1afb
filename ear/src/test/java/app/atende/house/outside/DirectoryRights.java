package app.atende.house.outside;

/** What right programs need for labels, teams, canned responses; see {@link Rights}. */
final class DirectoryRights {
  static final String TABLE =
      """
      GET /api/v1/accounts/{account}/labels | EVERYBODY
      GET /api/v1/accounts/{account}/labels/{label} | EVERYBODY
      POST /api/v1/accounts/{account}/labels | LABELS
      PATCH /api/v1/accounts/{account}/labels/{label} | LABELS
      DELETE /api/v1/accounts/{account}/labels/{label} | LABELS
      GET /api/v1/accounts/{account}/teams | EVERYBODY
      GET /api/v1/accounts/{account}/teams/{team} | EVERYBODY
      POST /api/v1/accounts/{account}/teams | ADMINISTRATOR
      PATCH /api/v1/accounts/{account}/teams/{team} | ADMINISTRATOR
      DELETE /api/v1/accounts/{account}/teams/{team} | ADMINISTRATOR
      GET /api/v1/accounts/{account}/teams/{team}/team_members | EVERYBODY
      POST /api/v1/accounts/{account}/teams/{team}/team_members | ADMINISTRATOR
      PATCH /api/v1/accounts/{account}/teams/{team}/team_members | ADMINISTRATOR
      DELETE /api/v1/accounts/{account}/teams/{team}/team_members | ADMINISTRATOR
      GET /api/v1/accounts/{account}/canned_responses | EVERYBODY
      POST /api/v1/accounts/{account}/canned_responses | EVERYBODY
      PATCH /api/v1/accounts/{account}/canned_responses/{canned} | EVERYBODY
      DELETE /api/v1/accounts/{account}/canned_responses/{canned} | EVERYBODY
      GET /api/v1/accounts/{account}/agents | EVERYBODY
      GET /api/v1/accounts/{account}/assignable_agents | EVERYBODY
      GET /api/v1/accounts/{account}/custom_attribute_definitions | EVERYBODY
      GET /api/v1/accounts/{account}/custom_attribute_definitions/{attribute} | EVERYBODY
      """;

  private DirectoryRights() {}
}
