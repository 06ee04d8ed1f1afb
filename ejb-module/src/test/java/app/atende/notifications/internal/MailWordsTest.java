package app.atende.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MailWordsTest {
  private static final Pattern BLANK = Pattern.compile("\\{\\d+[^}]*}");

  @Test
  void theReadersChoiceComesBeforeTheAccountsAndPortugueseIsFirst() {
    assertThat(MailWords.of("en", "pt_BR").locale()).isEqualTo(Locale.ENGLISH);
    assertThat(MailWords.of(null, "en").locale()).isEqualTo(Locale.ENGLISH);
    assertThat(MailWords.of(null, null).locale()).isEqualTo(MailWords.FIRST);
    assertThat(MailWords.of("tlh").locale()).isEqualTo(MailWords.FIRST);
  }

  @Test
  void blanksAreFilledWhateverStandsInThem() {
    assertThat(MailWords.of("en").say("invitation.subject", "{0} O'Brien & {evil}"))
        .isEqualTo("Invitation to {0} O'Brien & {evil}");
    assertThat(MailWords.of("pt_BR").say("general.greeting", "Olga")).isEqualTo("Olá, Olga!");
  }

  @Test
  void bothLanguagesSayTheSameThingsWithTheSameBlanks() throws IOException {
    Properties portuguese = bundle("pt_BR");
    Properties english = bundle("en");
    assertThat(portuguese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : portuguese.stringPropertyNames()) {
      assertThat(blanks(portuguese.getProperty(key)))
          .as(key)
          .isEqualTo(blanks(english.getProperty(key)));
    }
  }

  @Test
  void noApostropheStandsAlone() throws IOException {
    for (String language : new String[] {"pt_BR", "en"}) {
      assertThat(bundle(language).values())
          .noneMatch(text -> text.toString().replace("''", "").contains("'"));
    }
  }

  private static Set<String> blanks(String text) {
    Set<String> blanks = new TreeSet<>();
    Matcher found = BLANK.matcher(text);
    while (found.find()) {
      blanks.add(found.group());
    }
    return blanks;
  }

  private static Properties bundle(String language) throws IOException {
    String name = "/app/atende/notifications/mails_" + language + ".properties";
    try (InputStream in = MailWordsTest.class.getResourceAsStream(name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    }
  }
}
