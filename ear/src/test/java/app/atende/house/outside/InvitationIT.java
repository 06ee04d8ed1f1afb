package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import app.atende.house.world.Mail;
import app.atende.house.world.Mailbox;
import app.atende.house.world.Person;
import app.atende.house.world.Platform;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator lets somebody in by mail: from her page to his first log-in (X24, X29). */
class InvitationIT {
  private static final String PASSWORD = "sabiá canta na laranjeira";

  private static final Pattern AGAIN =
      Pattern.compile("<a id=\"list:([^\"]+)\"[^>]*title=\"Enviar o convite a Ben de novo\"");

  @Test
  void whoIsInvitedChoosesAPasswordAndIsIn() {
    Company acme = Company.acme();
    String email = Platform.newAddress("ben");
    invite(acme, "Ben", email);
    Mail mail = Mailbox.of(email).awaits(1);
    assertThat(mail.recipients()).containsExactly(email);
    assertThat(mail.subject()).isEqualTo("Convite para atender em Acme");
    assertThat(mail.text()).contains("Olá, Ben!", "Olga convidou você", "Acme");
    assertThat(mail.link()).startsWith(new Client().base() + "/app/invitation?token=");
    Desk ben = new Desk();
    assertThat(ben.get(mail.path()).ok().body()).contains(email);
    assertThat(ben.get(mail.path()).ok().body()).as("looking uses nothing up").contains(email);
    Answer in = accept(ben, mail, PASSWORD);
    assertThat(in.status()).as("%s", in).isEqualTo(302);
    assertThat(in.header("Location").orElseThrow()).endsWith(dashboard(acme));
    assertThat(ben.get(profile(acme)).ok().body()).contains("Benício Łuk 😀");
    new Desk().logIn(email, PASSWORD).get(dashboard(acme)).ok();
  }

  @Test
  void theLinkWorksOnce() {
    Company acme = Company.acme();
    String email = Platform.newAddress("ben");
    invite(acme, "Ben", email);
    Mail mail = Mailbox.of(email).awaits(1);
    Desk thief = new Desk();
    Map<String, String> opened = LinkPage.form(thief, mail, "choose");
    assertThat(accept(new Desk(), mail, PASSWORD).status()).isEqualTo(302);
    opened.put("choose:name", "Mallory");
    opened.put("choose:password", "another password altogether");
    assertThat(thief.form(mail.path(), opened).status()).isNotEqualTo(302);
    assertThat(thief.cookie(Desk.SESSION)).isEmpty();
    assertThat(thief.get(mail.path()).ok().body()).contains("expirou").doesNotContain(email);
    assertThat(new Desk().tryLogIn(email, "another password altogether").status()).isEqualTo(200);
    new Desk().logIn(email, PASSWORD);
  }

  @Test
  void theLinkDiesWithTimeWithTheNextOneAndWithTheMembership() {
    Company acme = Company.acme();
    String email = Platform.newAddress("ben");
    invite(acme, "Ben", email);
    Mail first = Mailbox.of(email).awaits(1);
    String list = acme.owner().logsIn().get(page(acme)).ok().body();
    Matcher again = AGAIN.matcher(list);
    assertThat(again.find()).as("a way to invite Ben again in %s", list).isTrue();
    press(acme, "list", again.group(1), Map.of());
    Mail second = Mailbox.of(email).awaits(2);
    assertThat(new Desk().get(first.path()).ok().body()).contains("expirou");
    LinkPage.grow(second, "6 DAY 23 HOUR");
    assertThat(new Desk().get(second.path()).ok().body()).contains(email);
    LinkPage.grow(second, "2 HOUR");
    assertThat(new Desk().get(second.path()).ok().body()).contains("expirou");
  }

  @Test
  void theSecretIsKeptNowhereButInTheMail() {
    Company acme = Company.acme();
    String email = Platform.newAddress("ben");
    invite(acme, "Ben", email);
    Mail mail = Mailbox.of(email).awaits(1);
    assertThat(LinkPage.isKept(mail)).isTrue();
    LinkPage.demandUnwritten(mail);
    accept(new Desk(), mail, PASSWORD);
    assertThat(LinkPage.isKept(mail)).isFalse();
    LinkPage.demandUnwritten(mail);
    Answer page = new Desk().get(mail.path()).ok();
    assertThat(page.header("Referrer-Policy").orElse("")).isEqualTo("same-origin");
    assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void aPersonOfTheHouseIsOnlyToldAndReadsNothingOfOtherAccounts() {
    Company globex = Company.named("Globex Secreta", "Mallory");
    Person gina = globex.agent("Gina");
    Company acme = Company.acme();
    invite(acme, "The name that Olga guessed", gina.email());
    Mail mail = Mailbox.of(gina.email()).awaits(1);
    assertThat(mail.subject()).isEqualTo("Você agora faz parte de Acme");
    assertThat(mail.token()).as("no secret: she has a password").isEmpty();
    assertThat(mail.path()).isEqualTo("/app/login");
    assertThat(mail.source() + mail.text() + mail.html())
        .doesNotContain("Globex")
        .doesNotContain("Mallory")
        .doesNotContain("guessed");
    gina.logsIn().get(dashboard(acme)).ok();
  }

  @Test
  void itIsInTheLanguageOfTheAccount() {
    Company acme = Company.acme();
    Platform.appOf(acme).send("PATCH", "accounts/" + acme.id(), Map.of("locale", "en")).ok();
    String email = Platform.newAddress("ben");
    invite(acme, "Ben", email);
    Mail mail = Mailbox.of(email).awaits(1);
    assertThat(mail.subject()).isEqualTo("Invitation to Acme");
    assertThat(mail.language()).isEqualTo("en");
    assertThat(mail.text()).contains("Hello Ben,", "Olga invited you").doesNotContain("convidou");
  }

  @Test
  void namesBreakOutOfNothing() {
    Company evil = Company.named("A&B <i>\"Ltda\"</i>", "Olga");
    String email = Platform.newAddress("eve");
    String stranger = Platform.newAddress("stranger");
    invite(evil, "Eve\r\nBcc: " + stranger + "\u0085\r\n\r\n<script>", email);
    Mail mail = Mailbox.of(email).awaits(1);
    assertThat(mail.recipients()).containsExactly(email);
    assertThat(mail.source()).doesNotContain("\nBcc:");
    assertThat(mail.subject()).isEqualTo("Convite para atender em A&B <i>\"Ltda\"</i>");
    assertThat(mail.html()).contains("A&amp;B &lt;i&gt;").doesNotContain("<script>", "<i>");
    assertThat(Mailbox.of(stranger).mails()).isEmpty();
  }

  @Test
  void nobodyIsInvitedByAnAgentOrTwice() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    assertThat(ada.logsIn().get(page(acme)).status()).isIn(403, 404);
    Answer again = press(acme, "invite", "save", fields("Ada", ada.email()));
    assertThat(again.body()).contains("ui-message-error", "Este e-mail já está em uso");
    assertThat(Mailbox.of(ada.email()).mails()).isEmpty();
  }

  private static void invite(Company company, String name, String email) {
    Answer answer = press(company, "invite", "save", fields(name, email));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("ui-message-error");
  }

  private static Map<String, String> fields(String name, String email) {
    return Map.of("name", name, "email", email, "role", "AGENT");
  }

  private static Answer press(Company company, String form, String button, Map<String, String> of) {
    return company.owner().logsIn().press(page(company), form, button, of);
  }

  private static Answer accept(Desk desk, Mail mail, String password) {
    Map<String, String> typed = new HashMap<>();
    typed.put("name", "Benício Łuk 😀");
    typed.put("password", password);
    return desk.fill(mail.path(), "choose", typed);
  }

  private static String page(Company company) {
    return "/app/accounts/" + company.id() + "/settings/agents/list";
  }

  private static String profile(Company company) {
    return "/app/accounts/" + company.id() + "/profile/settings";
  }

  private static String dashboard(Company company) {
    return "/app/accounts/" + company.id() + "/dashboard";
  }
}
