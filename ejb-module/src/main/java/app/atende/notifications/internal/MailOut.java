package app.atende.notifications.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.MailSettings;
import app.atende.config.Now;
import app.atende.config.Settings;
import app.atende.config.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/**
 * Hands mail to the operator's mail server, in plain text and HTML side by side. Blocks until the
 * server has taken it, so it is called from the durable lane only, outside of any transaction.
 */
@ApplicationScoped
public class MailOut {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String CONNECT_MILLIS = "10000";
  private static final String TALK_MILLIS = "30000";

  private Settings settings;
  private Now now;

  /** For the container's proxy. */
  protected MailOut() {}

  /** By the operator's mail server. */
  @Inject
  public MailOut(Settings settings, Now now) {
    this.settings = settings;
    this.now = now;
  }

  /**
   * Sends a letter.
   *
   * @throws DomainException {@code EMAIL_INVALID} when the server refuses the recipient for good,
   *     {@code VALUE_INVALID} when a name or the subject would break out of its header (X29)
   * @throws MailTrouble for anything that another try may cure
   */
  public void send(Letter letter, Recipient to) {
    send(LetterPaper.of(letter), to);
  }

  /** Sends what is laid out already; throws as {@link #send(Letter, Recipient)} does. */
  public void send(Paper paper, Recipient to) {
    try {
      Transport.send(message(paper, to));
    } catch (SendFailedException refused) {
      if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
        throw new DomainException(ErrorCode.EMAIL_INVALID);
      }
      throw new MailTrouble(refused);
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new MailTrouble(e);
    }
  }

  private MimeMessage message(Paper paper, Recipient to)
      throws MessagingException, UnsupportedEncodingException {
    String host = settings.http().baseUrl().getHost();
    MimeMessage message = new OwnId(session(), "<" + Tokens.random() + "@" + host + ">");
    message.setFrom(new InternetAddress(settings.mail().from(), oneLine(settings.brand()), UTF_8));
    message.setRecipient(
        Message.RecipientType.TO,
        new InternetAddress(oneLine(to.email()), oneLine(to.name()), UTF_8));
    message.setSubject(oneLine(paper.subject()), UTF_8);
    message.setSentDate(Date.from(now.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", paper.locale().toLanguageTag());
    if (paper.settings() != null) {
      message.setHeader("List-Unsubscribe", "<" + paper.settings() + ">");
    }
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(paper.text(), "plain"));
    both.addBodyPart(part(paper.html(), "html"));
    message.setContent(both);
    return message;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private Session session() {
    MailSettings mail = settings.mail();
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", mail.host());
    properties.setProperty("mail.smtp.port", Integer.toString(mail.port()));
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TALK_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TALK_MILLIS);
    properties.setProperty("mail.smtp.localhost", settings.http().baseUrl().getHost());
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(mail.startTls()));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(mail.startTls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.auth", Boolean.toString(mail.user().isPresent()));
    return Session.getInstance(properties, login(mail));
  }

  private static Authenticator login(MailSettings mail) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(mail.user().orElse(""), mail.password().orElse(""));
      }
    };
  }

  private static String oneLine(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new DomainException(ErrorCode.VALUE_INVALID);
    }
    return text;
  }

  /**
   * A message that keeps its id: Jakarta Mail makes one with the names of machine and user
   * otherwise.
   */
  private static final class OwnId extends MimeMessage {
    private final String id;

    OwnId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
