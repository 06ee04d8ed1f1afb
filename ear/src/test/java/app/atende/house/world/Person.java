package app.atende.house.world;

/**
 * Somebody who logs in.
 *
 * @param token a named API token of his
 */
public record Person(long id, String name, String email, String password, String token) {
  /** His browser without a screen, logged in. */
  public Desk logsIn() {
    Desk desk = new Desk();
    desk.logIn(email, password);
    return desk;
  }

  /** The same for somebody of the provider's. */
  public Desk logsInAtProvider() {
    Desk desk = new Desk();
    desk.logInAtProvider(email, password);
    return desk;
  }

  /** A program of his, with his API token. */
  public Client program() {
    return new Client().with("api_access_token", token);
  }
}
