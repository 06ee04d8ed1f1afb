package app.atende.house.world;

import java.util.Map;

/** A program that signs in and shows its session in headers, as the app of a phone does. */
public final class Phone {
  private static final String SIGN_IN = "/auth/sign_in";

  private Phone() {}

  /** One that has signed in as this person. */
  public static Client of(Person person) {
    return with(signIn(person.email(), person.password()).ok());
  }

  /** The answer to a try by password. */
  public static Answer signIn(String email, String password) {
    return new Client().post(SIGN_IN, Map.of("email", email, "password", password));
  }

  /** The answer to a try with the token of a first step and one of these codes. */
  public static Answer secondStep(String token, String kind, String code) {
    return new Client().post(SIGN_IN, Map.of("mfa_token", token, kind, code));
  }

  /** One that shows the session of this answer. */
  public static Client with(Answer signedIn) {
    Client client = new Client();
    for (String name : new String[] {"access-token", "client", "uid"}) {
      client.with(name, signedIn.header(name).orElseThrow());
    }
    return client;
  }
}
