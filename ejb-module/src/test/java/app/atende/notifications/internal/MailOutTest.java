package app.atende.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.Settings;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailOutTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

  @BeforeEach
  void open() {
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
  }

  private final Letter letter =
      new Letter(
          Locale.forLanguageTag("pt-BR"),
          "Convite para atender em Ação & Cia",
          List.of("Olá, <b>Ada</b>!", "Escolha uma senha."),
          "Aceitar",
          "https://help.example/app/invitation?token=abc",
          "Você recebeu este e-mail.");

  private static MailOut mail(int port) {
    Map<String, String> values =
        Map.of(
            "atende.mail.host", "127.0.0.1",
            "atende.mail.port", Integer.toString(port),
            "atende.mail.from", "atende@help.example",
            "atende.base.url", "https://help.example");
    return new MailOut(
        Settings.read(
            new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()),
        new Now());
  }

  @Test
  void aLetterArrivesInTextAndHtml() throws MessagingException, IOException {
    mail(server.getSmtp().getPort()).send(letter, new Recipient("ada@acme.example", "Ada Álvares"));

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Convite para atender em Ação & Cia");
    assertThat(received.getFrom()[0]).hasToString("Atende <atende@help.example>");
    assertThat(received.getAllRecipients()[0].toString()).contains("ada@acme.example");
    assertThat(received.getMessageID()).endsWith("@help.example>");
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    MimeMultipart both = (MimeMultipart) received.getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat(both.getBodyPart(0).getContent().toString())
        .contains("Olá, <b>Ada</b>!", "https://help.example/app/invitation?token=abc");
    assertThat(both.getBodyPart(1).getContent().toString())
        .contains("Olá, &lt;b&gt;Ada&lt;/b&gt;!", "lang=\"pt-BR\"")
        .doesNotContain("<b>");
  }

  @Test
  void whoMaySayThatHeWantsNoMoreFindsTheWayInTheHeader() throws MessagingException {
    String settings = "https://help.example/app/accounts/1/profile/settings#notifications";
    MailOut mail = mail(server.getSmtp().getPort());
    mail.send(letter, new Recipient("ada@acme.example", "Ada"));
    mail.send(
        new Paper(Locale.ENGLISH, "Told", "text", "<p>html</p>", settings),
        new Recipient("ada@acme.example", "Ada"));
    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received[0].getHeader("List-Unsubscribe")).isNull();
    assertThat(received[1].getHeader("List-Unsubscribe")).containsExactly("<" + settings + ">");
  }

  @Test
  void nothingBreaksOutOfAHeader() {
    MailOut mail = mail(server.getSmtp().getPort());
    for (String evil : List.of("Ada\r\nBcc: mallory@globex.example", "Ada\nX: y", "Ada\0")) {
      assertThatThrownBy(() -> mail.send(letter, new Recipient("ada@acme.example", evil)))
          .isInstanceOfSatisfying(
              DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.VALUE_INVALID));
      Letter evilLetter =
          new Letter(Locale.ENGLISH, evil, List.of(), "b", "https://help.example", "f");
      assertThatThrownBy(() -> mail.send(evilLetter, new Recipient("ada@acme.example", "Ada")))
          .isInstanceOf(DomainException.class);
    }
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsNotThereIsWorthAnotherTry() {
    int port = server.getSmtp().getPort();
    server.stop();
    assertThatThrownBy(() -> mail(port).send(letter, new Recipient("ada@acme.example", "Ada")))
        .isInstanceOf(MailTrouble.class);
  }
}
