package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.PictureHost;
import app.atende.house.world.StoredMail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What is found, quoted and shown of mails, in two accounts that own the same ids: each has its own
 * (X9, I6), and within one an agent finds only what he may see (X10).
 */
class SearchApartIT {

  private record Shop(Company company, Inbox inbox, Contact contact, Desk desk) {
    static Shop open(String name, String owner) {
      Company company = Company.named(name, owner);
      Person agent = company.agent(name + "-agent");
      Inbox inbox = company.api(name + "-inbox", agent);
      Contact contact = Contact.at(inbox, name + "-contact");
      contact.begins("parcel of " + name);
      return new Shop(company, inbox, contact, agent.logsIn());
    }

    String address(String rest) {
      return "/app/accounts/" + company.id() + rest;
    }

    String found(Desk who, String typed, String more) {
      String q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
      return who.get(address("/fragments/search?q=" + q + more)).ok().body();
    }

    Answer says(Map<String, Object> message) {
      return desk.act(company.id(), "conversations/1/messages", message);
    }
  }

  private final Shop acme = Shop.open("acmeco", "Olga");
  private final Shop globex = Shop.open("globexco", "Mallory");

  @Test
  void eachAccountFindsItsOwn() {
    for (String tab : List.of("all", "contacts", "conversations", "messages")) {
      String typed = tab.equals("messages") ? "parcel" : "contact";
      String own = acme.found(acme.desk(), typed, "&tab=" + tab);
      assertThat(own).as(tab).contains("<mark>" + typed + "</mark>").contains("acmeco");
      assertThat(own).as(tab).doesNotContain("globexco");
      assertThat(acme.found(acme.desk(), "globexco", "&tab=" + tab)).doesNotContain("data-hit");
    }
  }

  @Test
  void anAgentFindsOnlyConversationsThatHeMaySee() {
    Desk stranger = acme.company().agent("Ben").logsIn();
    assertThat(acme.found(stranger, "parcel", "")).doesNotContain("data-hit");
    assertThat(acme.found(stranger, "acmeco-contact", "&tab=conversations"))
        .doesNotContain("data-hit");
    assertThat(acme.found(stranger, "acmeco-contact", "&tab=contacts"))
        .contains("data-hit", "/contacts/")
        .doesNotContain("/conversations/");
    assertThat(acme.found(acme.company().owner().logsIn(), "parcel", "")).contains("data-hit");
  }

  @Test
  void whatIsTypedIsNeitherAPatternNorHtml() {
    for (String typed : List.of("%%%", "___", "p%l", "+parcel*", "\"", "<b>parcel", "a' OR '1")) {
      String found = acme.found(acme.desk(), typed, "");
      assertThat(found).as(typed).doesNotContain("data-hit").doesNotContain("<b>");
    }
    assertThat(acme.found(acme.desk(), "<i>x", "")).contains("&lt;i&gt;x");
  }

  @Test
  void badChoicesAreRefusedInWords() {
    for (String more :
        List.of("&inbox=x", "&from=agent:", "&since=soon", "&until=2026-13-01", "&cursor=-1")) {
      Answer refused = acme.desk().get(acme.address("/fragments/search?q=parcel" + more));
      assertThat(refused.status()).as(more).isEqualTo(422);
    }
    assertThat(acme.found(acme.desk(), "parcel", "&inbox=99&tab=nonsense"))
        .doesNotContain("data-hit");
  }

  @Test
  void aMessageOfAnotherConversationCannotBeQuoted() {
    Contact dora = Contact.at(acme.inbox(), "Dora");
    long secret = dora.begins("a secret of Dora");
    long foreign = dora.reads().get(0).path("id").asLong();
    assertThat(secret).isEqualTo(2);
    acme.says(Map.of("content", "so it is", "in_reply_to", foreign)).ok();
    acme.says(Map.of("content", "there it is", "in_reply_to", 1)).ok();
    acme.says(Map.of("content", "nowhere", "in_reply_to", 987_654)).ok();
    String thread = acme.desk().get(acme.address("/fragments/thread?c=1")).ok().body();
    assertThat(thread).contains("so it is", "there it is").doesNotContain("a secret of Dora");
    assertThat(thread.split("class=\"quoted\"")).hasSize(2);
    assertThat(thread).contains("data-jump=\"1\"");
  }

  @Test
  void aMailIsReadOnlyWhereItStands() {
    try (PictureHost host = PictureHost.open()) {
      String html = "<p>secret of acmeco</p><img src='" + host.address("a.png") + "'>";
      StoredMail.in(acme.company().tenant(), 1, Map.of("full", html));
      String mail = "/app/actions/accounts/%d/conversations/%d/messages/1/mail";
      Answer own = acme.desk().get(mail.formatted(acme.company().id(), 1)).ok();
      assertThat(own.body()).contains("secret of acmeco").doesNotContain(host.address(""));
      assertThat(own.header("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "img-src 'self'", "sandbox allow-same-origin")
          .doesNotContain("script");
      assertThat(host.asked()).isEmpty();
      Answer picture = acme.desk().get(mail.formatted(acme.company().id(), 1) + "/pictures/0").ok();
      assertThat(picture.header("Content-Type")).contains("image/png");
      assertThat(host.asked()).containsExactly("/a.png");
      for (String path :
          List.of(
              mail.formatted(acme.company().id(), 2),
              mail.formatted(acme.company().id(), 1) + "/pictures/1",
              mail.formatted(globex.company().id(), 1))) {
        assertThat(acme.desk().get(path).status()).as(path).isEqualTo(404);
      }
      assertThat(globex.desk().get(mail.formatted(globex.company().id(), 1)).status())
          .isEqualTo(404);
      Desk stranger = acme.company().agent("Ben").logsIn();
      assertThat(stranger.get(mail.formatted(acme.company().id(), 1)).status()).isEqualTo(404);
    }
  }
}
