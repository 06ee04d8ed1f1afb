package app.atende.house.outside;

/** What it may cost that a program signs in and out and changes its profile; see {@link Budget}. */
final class SignInBudget {
  static final String TABLE =
      """
      POST /auth/sign_in | ≤20+2n 2n
      GET /auth/validate_token | ≤5+2n 2n
      DELETE /auth/sign_out | ≤5 0
      POST /auth/password | ≤6 0
      PATCH /auth/password | ≤36+2n 12+2n
      GET /api/v1/profile · by a session | ≤5+2n 2n
      PATCH /api/v1/profile | ≤40+2n 12+2n
      DELETE /api/v1/profile/avatar | ≤36+2n 12+2n
      POST /api/v1/profile/availability | ≤30+2n 8+2n
      POST /api/v1/profile/auto_offline | ≤30+2n 8+2n
      PATCH /api/v1/profile/set_active_account | ≤7 2
      POST /api/v1/profile/reset_access_token | ≤9+2n 2n
      """;

  private SignInBudget() {}
}
