package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import app.atende.house.world.Mail;
import app.atende.house.world.Mailbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import app.atende.house.world.Platform;
import app.atende.house.world.Rush;
import app.atende.house.world.Rush.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forgotten password is replaced by whoever reads the mail, and by nobody else (X24, X26). */
class PasswordResetIT {
  private static final String PASSWORD = "sabiá canta na laranjeira";

  @BeforeEach
  void letEarlierTriesBeForgotten() {
    Provider.ofTheHouse().forgetTries();
  }

  @Test
  void whoReadsTheMailChoosesANewPasswordAndEverybodyElseIsOut() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Desk elsewhere = ada.logsIn();
    ask(ada.email());
    Mail mail = Mailbox.of(ada.email()).awaits(1);
    assertThat(mail.recipients()).containsExactly(ada.email());
    assertThat(mail.subject()).isEqualTo("Redefinir a sua senha no Atende");
    assertThat(mail.link()).startsWith(new Client().base() + "/app/reset?token=");
    elsewhere.get(dashboard(acme)).ok();
    Desk here = new Desk();
    assertThat(choose(here, mail, PASSWORD).status()).isEqualTo(302);
    here.get(dashboard(acme)).ok();
    assertThat(elsewhere.get(dashboard(acme)).status()).as("other devices").isEqualTo(302);
    new Desk().logIn(ada.email(), PASSWORD);
    assertThat(new Desk().tryLogIn(ada.email(), ada.password()).status()).isEqualTo(200);
  }

  @Test
  void theLinkWorksOnceAlsoWhenManyUseItAtTheSameMoment() {
    Person ada = Company.acme().agent("Ada");
    ask(ada.email());
    Mail mail = Mailbox.of(ada.email()).awaits(1);
    List<Call> calls = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      Desk desk = new Desk();
      Map<String, String> form = LinkPage.form(desk, mail, "choose");
      form.put("choose:password", PASSWORD + n);
      calls.add(call(desk, mail, form));
    }
    List<Answer> answers = Rush.asks(new Client().base(), calls);
    assertThat(answers).filteredOn(answer -> answer.status() == 302).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() >= 500).isEmpty();
    for (int n = 0; n < 8; n++) {
      int status = new Desk().tryLogIn(ada.email(), PASSWORD + n).status();
      assertThat(status).as("password %s", n).isEqualTo(answers.get(n).status());
      Provider.ofTheHouse().forgetTries();
    }
    assertThat(new Desk().get(mail.path()).ok().body()).contains("expirou");
  }

  private static Call call(Desk desk, Mail mail, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return new Call(
        "POST",
        mail.path(),
        Map.of(
            "Content-Type", "application/x-www-form-urlencoded",
            "Origin", desk.base().toString(),
            "Cookie", desk.cookieHeader()),
        body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void theLinkDiesWithTimeWithTheNextOneAndWithAnotherPassword() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    String email = ada.email();
    ask(email);
    Mail first = Mailbox.of(email).awaits(1);
    ask(email);
    Mail second = Mailbox.of(email).awaits(2);
    assertThat(new Desk().get(first.path()).ok().body()).contains("expirou");
    LinkPage.grow(second, "58 MINUTE");
    Desk late = new Desk();
    Map<String, String> opened = LinkPage.form(late, second, "choose");
    LinkPage.grow(second, "3 MINUTE");
    opened.put("choose:password", PASSWORD);
    assertThat(late.form(second.path(), opened).status()).isEqualTo(200);
    ask(email);
    Mail third = Mailbox.of(email).awaits(3);
    Map<String, String> change = Map.of("password", PASSWORD);
    Platform.appOf(acme, ada).send("PATCH", "users/" + ada.id(), change).ok();
    assertThat(new Desk().get(third.path()).ok().body()).contains("expirou");
  }

  @Test
  void aKnownAndAnUnknownAddressGetTheSameAnswerAndOnlyOneGetsAMail() {
    String known = Company.acme().agent("Ada").email();
    String unknown = Platform.newAddress("nobody");
    Answer toKnown = ask(known);
    Answer toUnknown = ask(unknown);
    Answer toNonsense = ask("no address at all");
    assertThat(toKnown.body()).contains("Se houver um usuário com este e-mail");
    assertThat(bare(toKnown)).isEqualTo(bare(toUnknown)).isEqualTo(bare(toNonsense));
    Mailbox.of(known).awaits(1);
    awaitNothingLeftToDo();
    assertThat(Mailbox.of(known).mails()).hasSize(1);
    assertThat(Mailbox.of(unknown).mails()).isEmpty();
  }

  private static String bare(Answer answer) {
    return answer.status() + answer.body().replaceAll("[A-Za-z0-9_+/=:-]{22,}", "~");
  }

  private static void awaitNothingLeftToDo() {
    Patience.within(Duration.ofSeconds(10))
        .until(
            () ->
                Provider.ofTheHouse()
                    .control()
                    .find(
                        "SELECT 1 AS there FROM atenderelay.outbox"
                            + " WHERE listener = 'send-reset-mail' AND status <> 'FAILED'",
                        row -> 1)
                    .isEmpty());
  }

  @Test
  void theSecretIsKeptNowhereButInTheMail() {
    Person ada = Company.acme().agent("Ada");
    ask(ada.email());
    Mail mail = Mailbox.of(ada.email()).awaits(1);
    assertThat(LinkPage.isKept(mail)).isTrue();
    Answer page = new Desk().get(mail.path()).ok();
    assertThat(page.header("Referrer-Policy").orElse("")).isEqualTo("same-origin");
    assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
    choose(new Desk(), mail, PASSWORD);
    LinkPage.demandUnwritten(mail);
  }

  @Test
  void itIsInTheLanguageOfThePersonAndSaysNothingOfAccounts() {
    Company acme = Company.named("Acme Secreta", "Olga");
    Person ada = acme.agent("Ada");
    ada.logsIn().act(acme.id(), "me/preferences", Map.of("locale", "en")).ok();
    ask(ada.email());
    Mail mail = Mailbox.of(ada.email()).awaits(1);
    assertThat(mail.subject()).isEqualTo("Reset your password on Atende");
    assertThat(mail.text()).contains("Hello Ada,").doesNotContain("senha");
    assertThat(mail.source()).doesNotContain("Secreta");
    assertThat(mail.html()).doesNotContain("Secreta");
  }

  @Test
  void aWeakPasswordIsRefusedAndLeavesTheLinkAsItWas() {
    Person ada = Company.acme().agent("Ada");
    ask(ada.email());
    Mail mail = Mailbox.of(ada.email()).awaits(1);
    for (String weak : List.of("short", "password1234", ada.email(), "x".repeat(129))) {
      assertThat(choose(new Desk(), mail, weak).status()).as(weak).isEqualTo(200);
    }
    assertThat(choose(new Desk(), mail, PASSWORD).status()).isEqualTo(302);
  }

  @Test
  void whoAsksTooOftenWaits() {
    Person ada = Company.acme().agent("Ada");
    for (int asked = 1; asked <= 5; asked++) {
      ask(Platform.newAddress("nobody"));
    }
    assertThat(ask(ada.email()).body()).contains("Muitas tentativas");
    awaitNothingLeftToDo();
    assertThat(Mailbox.of(ada.email()).mails()).isEmpty();
  }

  private static Answer ask(String email) {
    return new Desk().fill("/app/forgot", "forgot", Map.of("email", email));
  }

  private static Answer choose(Desk desk, Mail mail, String password) {
    return desk.fill(mail.path(), "choose", Map.of("password", password));
  }

  private static String dashboard(Company company) {
    return "/app/accounts/" + company.id() + "/dashboard";
  }
}
