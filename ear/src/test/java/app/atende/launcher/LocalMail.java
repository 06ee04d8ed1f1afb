package app.atende.launcher;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail server of this machine that keeps what is sent in memory: a real SMTP and IMAP peer, and a
 * plain page on which the mail of the demo can be read.
 */
public final class LocalMail implements AutoCloseable {
  private final GreenMail server;
  private final HttpServer page;

  private LocalMail(GreenMail server, HttpServer page) {
    this.server = server;
    this.page = page;
  }

  static LocalMail start() {
    GreenMail server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    server.start();
    try {
      HttpServer page =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
      LocalMail mail = new LocalMail(server, page);
      page.createContext("/", mail::show);
      page.start();
      return mail;
    } catch (IOException e) {
      server.stop();
      throw new LaunchException("The local mail server cannot be started: " + e.getMessage(), e);
    }
  }

  private void show(HttpExchange exchange) throws IOException {
    byte[] text =
        Stream.of(server.getReceivedMessages())
            .map(LocalMail::asText)
            .collect(Collectors.joining("\n\n" + "─".repeat(80) + "\n\n"))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(200, text.length == 0 ? -1 : text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  private static String asText(MimeMessage message) {
    try {
      return "To: "
          + Stream.of(message.getAllRecipients()).map(Object::toString).toList()
          + "\nSubject: "
          + message.getSubject()
          + "\n\n"
          + GreenMailUtil.getBody(message);
    } catch (MessagingException e) {
      return "A message that cannot be read: " + e.getMessage();
    }
  }

  /** The mail server itself, for tests that read mail. */
  public GreenMail server() {
    return server;
  }

  int smtpPort() {
    return server.getSmtp().getPort();
  }

  String whereToRead() {
    return "http://127.0.0.1:"
        + page.getAddress().getPort()
        + "/ (also imap://127.0.0.1:"
        + server.getImap().getPort()
        + ", any password)";
  }

  @Override
  public void close() {
    page.stop(0);
    server.stop();
  }
}
