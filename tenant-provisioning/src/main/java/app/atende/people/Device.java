package app.atende.people;

import java.util.Optional;

/**
 * From where somebody signs in.
 *
 * @param address the network address after trusted proxies, at most 45 characters
 * @param userAgent what the browser calls itself; cut to 300 characters, never null
 * @param knownDevice the content of the device cookie, null when the browser brought none
 * @param isProgram whether it keeps no cookies and shows its session in headers
 */
public record Device(String address, String userAgent, String knownDevice, boolean isProgram) {
  private static final int LONGEST_USER_AGENT = 300;

  /** Cuts what is too long and drops control characters, so that a list of sessions can show it. */
  public Device {
    String printable = userAgent == null ? "" : userAgent.replaceAll("\\p{Cntrl}", " ");
    userAgent = printable.substring(0, Math.min(LONGEST_USER_AGENT, printable.length()));
  }

  /** A browser. */
  public Device(String address, String userAgent, String knownDevice) {
    this(address, userAgent, knownDevice, false);
  }

  /** A program, such as the app of a phone. */
  public static Device ofProgram(String address, String userAgent) {
    return new Device(address, userAgent, null, true);
  }

  /** The device cookie, if the browser brought one. */
  public Optional<String> cookie() {
    return Optional.ofNullable(knownDevice);
  }

  /**
   * The network that counts as one address for throttling: an IPv4 address as it is, an IPv6
   * address by its first 64 bits, since whoever has one IPv6 address has 2⁶⁴ of them.
   */
  public String network() {
    return Network.of(address);
  }
}
