package app.atende.provisioning;

import java.util.Optional;

/**
 * Who asks, for the provider's audit log.
 *
 * @param name for example {@code operator:7}, {@code app:3}, {@code command-line:root} or {@code
 *     administrator:Olga}
 * @param address the network address that he came from; empty for the command line
 */
public record Requester(String name, Optional<String> address) {

  /** Begins the name of an administrator of the account itself. */
  public static final String ADMINISTRATOR = "administrator:";

  private static final int LONGEST = 120;

  /** Cuts a name that is longer than 120 characters. */
  public Requester {
    name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  /** Somebody on the command line or a sweep of the server. */
  public static Requester local(String name) {
    return new Requester(name, Optional.empty());
  }
}
