package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.FileLink;
import app.atende.house.world.Rush;
import app.atende.house.world.Rush.Call;
import app.atende.house.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** No file runs anything on our origin, whatever it is and whatever it claims to be (X13, X14). */
class FilesAreInertIT {
  private static final String SCRIPT = "<script>alert(document.cookie)</script>";
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">" + SCRIPT + "</svg>";
  private static final String XHTML =
      "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">" + SCRIPT + "</html>";

  private static List<Upload> dangerous() {
    return List.of(
        of("page.html", "text/html", "<!DOCTYPE html><html>" + SCRIPT + "</html>"),
        of("cute.png", "image/png", "<!DOCTYPE html><html>" + SCRIPT + "</html>"),
        of("cute.gif", "image/gif", "GIF89a=1;" + SCRIPT),
        of("logo.svg", "image/svg+xml", SVG),
        of("logo.png", "image/png", SVG),
        of("logo", "image/jpeg", "\n\n<!-- x -->" + SVG),
        of("logo.svgz", "image/svg+xml", SVG),
        of("page.xhtml", "application/xhtml+xml", XHTML),
        of("data.xml", "text/xml", XHTML),
        of("sheet.xsl", "text/xsl", XHTML),
        of("code.js", "text/javascript", "alert(1)"),
        of("code.mjs", "image/png", "export default alert(1)"),
        of("mail.eml", "message/rfc822", "Content-Type: text/html\r\n\r\n" + SCRIPT),
        of("saved.mht", "multipart/related", "MIME-Version: 1.0\r\n\r\n" + SCRIPT),
        of("paper.pdf", "application/pdf", "%PDF-1.7\n1 0 obj<</OpenAction<</JS(alert(1))>>>>"),
        of("none", "", SCRIPT),
        of("x.html;.png", "image/png\r\nX-Evil: 1", SCRIPT));
  }

  private static Upload of(String name, String type, String content) {
    return new Upload(name, type, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatCouldCarryScriptIsOnlyEverSaved() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    carla.begins("lost parcel");
    SoftAssertions softly = new SoftAssertions();
    for (Upload upload : dangerous()) {
      Answer sent = carla.sends(upload).ok();
      JsonNode attachment = sent.json().path("attachments").path(0);
      FileLink link = FileLink.in(sent.json());
      Answer file = link.opened().ok();
      if (!"image".equals(attachment.path("file_type").asText())) {
        softly
            .assertThat(file.header("Content-Disposition").orElse(""))
            .as("%s", upload)
            .startsWith("attachment;");
        softly
            .assertThat(file.header("Content-Type").orElse(""))
            .as("%s", upload)
            .isEqualTo("application/octet-stream");
      } else {
        softly.assertThat(upload.name()).as("only this one has a picture's head").contains(".gif");
      }
      demandHarmless(softly, upload, file);
    }
    softly.assertAll();
  }

  private static void demandHarmless(SoftAssertions softly, Upload upload, Answer file) {
    String policy = file.header("Content-Security-Policy").orElse("");
    softly.assertThat(policy).as("%s", upload).contains("default-src 'none'", "; sandbox");
    softly.assertThat(policy).as("%s", upload).doesNotContain("allow-", "script-src");
    softly.assertThat(file.header("X-Content-Type-Options").orElse("")).isEqualTo("nosniff");
    softly.assertThat(file.header("Content-Type").orElse("")).doesNotContain("html", "svg", "xml");
    softly.assertThat(file.header("X-Evil")).isEmpty();
    softly.assertThat(file.header("Access-Control-Allow-Origin")).isEmpty();
    softly.assertThat(file.header("Referrer-Policy").orElse("")).isEqualTo("no-referrer");
  }

  @Test
  void aPictureIsShownAndIsStillInAnIsolatedPlace() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    carla.begins("lost parcel");
    Answer sent = carla.sends(new Upload("evil.html", "text/html", Upload.PICTURE)).ok();
    JsonNode attachment = sent.json().path("attachments").path(0);
    assertThat(attachment.path("file_type").asText()).isEqualTo("image");
    Answer file = FileLink.in(sent.json()).opened().ok();
    assertThat(file.header("Content-Type").orElse("")).isEqualTo("image/gif");
    assertThat(file.header("Content-Disposition").orElse("")).startsWith("inline;");
    SoftAssertions.assertSoftly(
        softly -> demandHarmless(softly, of("evil.html", "text/html", ""), file));
  }

  @Test
  void noForgedHostMakesAFileShown() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    carla.begins("lost parcel");
    FileLink link = FileLink.in(carla.sends(of("logo.svg", "image/svg+xml", SVG)).ok().json());
    for (String header : List.of("X-Forwarded-Host", "Forwarded", "X-Original-Host")) {
      String value = header.equals("Forwarded") ? "host=files.acme.example" : "files.acme.example";
      Call call = new Call("GET", link.minutes(), Map.of(header, value), " ");
      Answer file = Rush.asks(new Client().base(), List.of(call)).get(0);
      assertThat(file.header("Content-Disposition").orElse("")).as(header).startsWith("attachment");
      Answer redirect = new Client().with(header, value).get(link.stable());
      assertThat(redirect.header("Location").orElse("")).doesNotContain("acme.example");
    }
  }

  @Test
  void theConsoleDrawsNoDangerousFile() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    long conversation = carla.begins("lost parcel");
    FileLink link = FileLink.in(carla.sends(of("a<b>.svg", "image/png", SVG)).ok().json());
    String page =
        acme.owner()
            .logsIn()
            .get("/app/accounts/" + acme.id() + "/fragments/thread?c=" + conversation)
            .ok()
            .body();
    assertThat(page).contains(link.key());
    assertThat(page).doesNotContainPattern("<(img|object|embed|iframe|video)[^>]*" + link.key());
  }
}
