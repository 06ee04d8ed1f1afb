package app.atende.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine: free ones, and whether the wanted one is free. */
public final class Ports {
  private Ports() {}

  /** A port that nobody listens on now. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new LaunchException("This machine has no free port: " + e.getMessage(), e);
    }
  }

  /** Fails with a sentence when somebody else listens on the port. */
  static void demandFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port), 1);
    } catch (IOException e) {
      throw new LaunchException(
          "Port "
              + port
              + " of "
              + host
              + " cannot be used ("
              + e.getMessage()
              + "): end the program that uses it, or choose another with ATENDE_HTTP_PORT=8090.",
          e);
    }
  }
}
