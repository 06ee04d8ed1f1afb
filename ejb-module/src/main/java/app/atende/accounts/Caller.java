package app.atende.accounts;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * From where the running request came, for the audit log. The web module says so once per request;
 * timers and listeners of the durable lane come from nowhere.
 */
@RequestScoped
public class Caller {
  private String address;

  /** Notes the network address, at most 45 characters, as proxies we trust report it. */
  public void cameFrom(String networkAddress) {
    this.address = networkAddress;
  }

  /** The network address, if the request has one. */
  public Optional<String> address() {
    return Optional.ofNullable(address);
  }
}
