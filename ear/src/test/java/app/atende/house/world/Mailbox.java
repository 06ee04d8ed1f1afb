package app.atende.house.world;

import app.atende.house.OpenHouse;
import app.atende.launcher.LocalMail;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Somebody's mailbox on the local mail server, read by IMAP as his mail program does. */
public final class Mailbox {
  private final String address;

  private Mailbox(String address) {
    this.address = address;
  }

  /** The mailbox of this address. */
  public static Mailbox of(String address) {
    return new Mailbox(address);
  }

  /** Waits until so many mails are there, and gives the last of them. */
  public Mail awaits(int count) {
    List<Mail> mails =
        Patience.within(Duration.ofSeconds(10)).until(this::mails, all -> all.size() >= count);
    return mails.get(count - 1);
  }

  /** What is there, the oldest first. */
  public List<Mail> mails() {
    LocalMail server = OpenHouse.get().mail().orElseThrow();
    int port = server.server().getImap().getPort();
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", port, address, "any");
      List<Mail> mails = new ArrayList<>();
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        for (Message message : inbox.getMessages()) {
          mails.add(read(message));
        }
      }
      return mails;
    } catch (MessagingException e) {
      throw new IllegalStateException("The mailbox of " + address + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mail read(Message message) throws MessagingException, IOException {
    Multipart both = (Multipart) message.getContent();
    ByteArrayOutputStream source = new ByteArrayOutputStream();
    message.writeTo(source);
    return new Mail(
        source.toString(StandardCharsets.UTF_8),
        Stream.of(message.getAllRecipients())
            .map(recipient -> ((InternetAddress) recipient).getAddress())
            .toList(),
        message.getSubject(),
        message.getHeader("Content-Language")[0],
        both.getBodyPart(0).getContent().toString().replace("\r\n", "\n"),
        both.getBodyPart(1).getContent().toString());
  }
}
