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
      POST /api/v1/accounts/{account}/custom_attribute_definitions | ADMINISTRATOR
      PATCH /api/v1/accounts/{account}/custom_attribute_definitions/{attribute} | ADMINISTRATOR
      DELETE /api/v1/accounts/{account}/custom_attribute_definitions/{attribute} | ADMINISTRATOR
      GET /api/v1/accounts/{account}/custom_filters | EVERYBODY
      GET /api/v1/accounts/{account}/custom_filters/{folder} | EVERYBODY
      POST /api/v1/accounts/{account}/custom_filters | EVERYBODY
      PATCH /api/v1/accounts/{account}/custom_filters/{folder} | EVERYBODY
      DELETE /api/v1/accounts/{account}/custom_filters/{folder} | EVERYBODY
      GET /api/v1/accounts/{account}/search | EVERYBODY
      GET /api/v1/accounts/{account}/search/conversations | EVERYBODY
      GET /api/v1/accounts/{account}/search/messages | EVERYBODY
      GET /api/v1/accounts/{account}/search/contacts | EVERYBODY
      GET /api/v1/accounts/{account}/inboxes/{id}/assignable_agents | INBOX
      POST /api/v1/accounts/{account}/inboxes/{id}/reset_secret | ADMINISTRATOR
      """;

  private DirectoryRights() {}
}
