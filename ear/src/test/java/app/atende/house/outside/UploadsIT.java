package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.OpenHouse;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.FileLink;
import app.atende.house.world.Person;
import app.atende.house.world.Upload;
import app.atende.house.world.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Files come in with messages, from whom they may, under names of our own (X11, X13). */
class UploadsIT {
  private static final Upload RECEIPT = Upload.text("recibo nº 7.txt", "thirty parcels");
  private static final int MOST = 40 << 20;

  @Test
  void filesTravelInBothDirections() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    long conversation = carla.begins("lost parcel");
    FileLink hers = FileLink.in(carla.sends(RECEIPT).ok().json());
    assertThat(hers.stable()).endsWith("/recibo%20n%C2%BA%207.txt");
    assertThat(hers.opened().ok().body()).isEqualTo("thirty parcels");
    Desk olga = acme.owner().logsIn();
    String thread = "/app/accounts/" + acme.id() + "/fragments/thread?c=" + conversation;
    assertThat(olga.get(thread).ok().body()).contains(hers.key());
    String key = uploaded(olga, acme, conversation, Upload.text("answer.txt", "here it is"));
    write(olga, acme, conversation, key).ok();
    FileLink ours = FileLink.in(carla.reads().path(2));
    assertThat(ours.opened().ok().body()).isEqualTo("here it is");
  }

  @Test
  void aVisitorSendsAFileThroughTheWidget() {
    Company acme = Company.acme();
    Visitor visitor = Visitor.at(acme.website("Site"));
    Visitor stranger = new Visitor(visitor.site(), "", new Client());
    Answer refused = stranger.sends(RECEIPT);
    assertThat(refused.status()).as("%s", refused).isEqualTo(404);
    Answer sent = visitor.sends(RECEIPT).ok();
    assertThat(FileLink.in(sent.json()).opened().ok().body()).isEqualTo("thirty parcels");
    assertThat(stored(acme)).isEqualTo(1);
  }

  @Test
  void anUploadIsForItsSenderItsConversationAndOneMessage() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Person ben = acme.agent("Ben");
    Contact carla = Contact.at(acme.api("Support", ada, ben), "Carla");
    long first = carla.begins("lost parcel");
    long second = carla.begins("another parcel");
    Desk desk = ada.logsIn();
    String key = uploaded(desk, acme, first, RECEIPT);
    assertRefused(write(ben.logsIn(), acme, first, key), "somebody else's");
    assertRefused(write(acme.owner().logsIn(), acme, first, key), "the administrator's");
    assertRefused(write(desk, acme, second, key), "meant for another conversation");
    assertRefused(write(desk, acme, first, key.substring(1) + "x"), "guessed");
    assertThat(carla.client().get("/rails/active_storage/blobs/redirect/" + key + "/x").status())
        .isIn(302, 404);
    write(desk, acme, first, key).ok();
    assertRefused(write(desk, acme, first, key), "used");
    Company globex = Company.globex();
    long theirs = Contact.at(globex.api("Support"), "Dora").begins("a word of ours");
    String late = uploaded(desk, acme, first, RECEIPT);
    assertRefused(write(globex.owner().logsIn(), globex, theirs, late), "another account's");
  }

  private static void assertRefused(Answer answer, String why) {
    assertThat(answer.status()).as("%s: %s", why, answer).isIn(404, 422);
  }

  @Test
  void nobodyUploadsWhereHeMayNotWrite() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    long conversation = carla.begins("lost parcel");
    Company globex = Company.globex();
    Desk mallory = globex.owner().logsIn();
    mallory.csrf(globex.id());
    assertThat(mallory.upload(acme.id(), conversation, RECEIPT).status()).isEqualTo(404);
    assertThat(mallory.upload(globex.id(), conversation, RECEIPT).status()).isEqualTo(404);
    Desk outsider = acme.agent("Ada").logsIn();
    assertThat(outsider.upload(acme.id(), conversation, RECEIPT).status())
        .as("no member of the inbox")
        .isEqualTo(404);
    String action = "conversations/" + conversation + "/files";
    Answer withoutProof = mallory.send(mallory.actionOf(acme.id(), action, Map.of()));
    assertThat(withoutProof.status()).isEqualTo(403);
    Answer nobody = new Client().post("/app/actions/accounts/" + acme.id() + "/" + action, "x");
    assertThat(nobody.status()).isIn(302, 401, 403);
    String foreign = carla.messages().replaceFirst("contacts/[^/]+", "contacts/guessed");
    Map<String, String> fields = Map.of("content", "x");
    List<Upload> files = List.of(RECEIPT);
    assertThat(new Client().post(foreign, fields, "attachments[]", files).status()).isEqualTo(404);
    assertThat(stored(acme) + stored(globex)).isZero();
  }

  private static List<String> hostileNames() {
    return List.of(
        "../../../../etc/passwd",
        "..\\..\\windows\\system32\\cmd.exe",
        "/etc/cron.d/evil",
        "C:\\autoexec.bat",
        "picture\u202Egnp.exe",
        "zero\u200Bwidth\uFEFF.txt",
        "nul\u0000byte.php",
        "line\r\nSet-Cookie: a=b",
        "quote\".html",
        "<img src=x onerror=alert(1)>.txt",
        "con.",
        "...",
        "",
        "x".repeat(400) + ".txt",
        "😀 ação №.txt");
  }

  @Test
  void whateverAFileIsCalledItLiesUnderANameOfOurOwn() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    carla.begins("lost parcel");
    SoftAssertions softly = new SoftAssertions();
    for (String name : hostileNames()) {
      Answer sent = carla.sends(Upload.text(name, "harmless")).ok();
      FileLink link = FileLink.in(sent.json());
      Answer file = link.opened().ok();
      String shown = file.header("Content-Disposition").orElseThrow();
      softly.assertThat(shown).as(name).startsWith("attachment; filename=\"");
      softly
          .assertThat(shown)
          .as(name)
          .doesNotContain("/", "\\", "..", "<", "%00", "%0A", "%E2%80");
      softly.assertThat(link.stable().split("/")).as(name).hasSize(7);
      softly.assertThat(file.header("Set-Cookie")).as(name).isEmpty();
      softly.assertThat(shown.length()).as(name).isLessThan(900);
    }
    softly.assertAll();
    assertThat(stored(acme)).isEqualTo(hostileNames().size());
  }

  @Test
  void whatIsTooLargeOrTooManyIsRefusedAndLeavesNothingBehind() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    long conversation = carla.begins("lost parcel");
    Upload huge = new Upload("huge.bin", "image/png", new byte[MOST + 1]);
    Desk olga = acme.owner().logsIn();
    assertThat(carla.sends(huge).status()).isEqualTo(413);
    assertThat(olga.upload(acme.id(), conversation, huge).status()).isEqualTo(413);
    Upload[] many = Collections.nCopies(16, RECEIPT).toArray(Upload[]::new);
    assertThat(carla.sends(many).status()).isEqualTo(422);
    Upload empty = Upload.text("empty.txt", "");
    assertThat(olga.upload(acme.id(), conversation, empty).status()).isEqualTo(422);
    assertThat(stored(acme)).isZero();
    assertThat(carla.reads()).hasSize(1);
    carla.sends(new Upload("large.bin", "image/png", new byte[MOST])).ok();
    assertThat(carla.reads()).hasSize(2);
  }

  private static String uploaded(Desk desk, Company company, long conversation, Upload file) {
    Answer answer = desk.upload(company.id(), conversation, file).ok();
    return answer.json().path("key").asText();
  }

  private static Answer write(Desk desk, Company company, long conversation, String key) {
    String messages = "conversations/" + conversation + "/messages";
    return desk.act(company.id(), messages, Map.of("content", "look", "attachments", List.of(key)));
  }

  /** How many files lie in the account's folder; demands that each bears a name of ours. */
  private static long stored(Company company) {
    Path files = OpenHouse.get().settings().dataFolder().resolve("files");
    Path folder = files.resolve(company.tenant().schema());
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<String> names =
          all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).toList();
      assertThat(names).allMatch(name -> name.matches("[0-9a-f]{2}/[0-9a-f]{32}"));
      return names.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
