package app.atende.house.outside;

/** What right programs need for what is their own person's; see {@link Rights}. */
final class SignInRights {
  static final String TABLE =
      """
      PATCH /api/v1/profile | EVERYBODY
      DELETE /api/v1/profile/avatar | EVERYBODY
      POST /api/v1/profile/availability | EVERYBODY
      POST /api/v1/profile/auto_offline | EVERYBODY
      PATCH /api/v1/profile/set_active_account | EVERYBODY
      """;

  private SignInRights() {}
}
