package app.atende.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.NewAttribute;
import app.atende.conversations.LabelEdit;
import app.atende.conversations.Priority;
import app.atende.demo.internal.DemoConversation.Ago;
import app.atende.demo.internal.DemoConversation.DaysAgo;
import app.atende.demo.internal.DemoStep.Deed;
import app.atende.files.FileKind;
import app.atende.files.FileName;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DemoScriptTest {
  private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

  @Test
  void aScriptIsReadStepByStep() {
    DemoConversation read =
        DemoScript.parse(
                """
                # a comment
                = Carla | carla@correio.example | | site | 3 14:05
                0 c: Olá: tudo bem?
                4 ada> ada
                1 ada[foto.png]: Veja
                2 ben! nota
                0 ada= resolved
                """)
            .get(0);
    assertThat(read.source()).isEqualTo("demo-1");
    assertThat(read.contact().name()).isEqualTo("Carla");
    assertThat(read.contact().phoneNumber()).isNull();
    assertThat(read.beginning()).isEqualTo(new DaysAgo(3, LocalTime.of(14, 5)));
    assertThat(read.steps())
        .containsExactly(
            new DemoStep(Duration.ZERO, "c", Deed.SAY, "Olá: tudo bem?", null),
            new DemoStep(Duration.ofMinutes(4), "ada", Deed.GIVE, "ada", null),
            new DemoStep(Duration.ofMinutes(1), "ada", Deed.SAY, "Veja", "foto.png"),
            new DemoStep(Duration.ofMinutes(2), "ben", Deed.NOTE, "nota", null),
            new DemoStep(Duration.ZERO, "ada", Deed.RESOLVE, "resolved", null));
  }

  @Test
  void labelsPriorityAndTeamAreStepsToo() {
    String script =
        """
        = Carla | carla@correio.example | | site | 3 14:05
        0 ben+ vip
        0 ben^ high
        0 ben& Vendas a empresas
        """;
    assertThat(DemoScript.parse(script).get(0).steps())
        .containsExactly(
            new DemoStep(Duration.ZERO, "ben", Deed.LABEL, "vip", null),
            new DemoStep(Duration.ZERO, "ben", Deed.RANK, "high", null),
            new DemoStep(Duration.ZERO, "ben", Deed.PASS, "Vendas a empresas", null));
  }

  @Test
  void aBeginningIsSeenFromNow() {
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    assertThat(new DaysAgo(1, LocalTime.of(8, 0)).seenFrom(now, SAO_PAULO))
        .isEqualTo(Instant.parse("2026-11-21T11:00:00Z"));
    assertThat(new Ago(Duration.ofMinutes(6)).seenFrom(now, SAO_PAULO))
        .isEqualTo(Instant.parse("2026-11-22T11:54:00Z"));
  }

  @Test
  void whatCannotBeReadIsNotPlayed() {
    assertThatThrownBy(() -> DemoScript.parse("= a | b | | site | yesterday"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DemoScript.parse("= a | b | | site | -5\nhello"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void acmesWeekIsBelievable() {
    List<DemoConversation> week = DemoScript.named("acme");
    assertThat(week).hasSizeGreaterThanOrEqualTo(40);
    assertThat(week)
        .allSatisfy(each -> assertThat(messages(each)).isBetween(1L, 14L))
        .filteredOn(each -> messages(each) > 1)
        .hasSizeGreaterThan(40);
    assertThat(week).extracting(each -> each.contact().email()).doesNotHaveDuplicates();
    assertThat(deeds(week)).contains(Deed.values());
    assertThat(week).filteredOn(each -> each.inbox().equals("api")).hasSizeGreaterThan(5);
  }

  @Test
  void everyScriptCanBePlayed() {
    for (DemoAccount account : DemoAccount.all()) {
      Set<String> keys =
          account.attributes().stream().map(NewAttribute::key).collect(Collectors.toSet());
      Set<String> labels =
          account.labels().stream().map(LabelEdit::title).collect(Collectors.toSet());
      Set<String> teams =
          account.teams().stream().map(DemoAccount.Team::name).collect(Collectors.toSet());
      Set<String> names =
          account.people().stream().map(DemoAccount.Person::shortName).collect(Collectors.toSet());
      for (DemoConversation each : DemoScript.named(account.slug())) {
        DemoStep first = each.steps().get(0);
        assertThat(first.isByContact() && first.file() == null).as(each.source()).isTrue();
        assertThat(each.inbox()).isIn("site", "api");
        assertThat(each.steps())
            .allSatisfy(
                step -> {
                  assertThat(step.isByContact() || names.contains(step.who())).isTrue();
                  assertThat(step.deed() != Deed.GIVE || names.contains(step.words())).isTrue();
                  assertThat(step.deed() != Deed.DESCRIBE || keys.contains(keyOf(step))).isTrue();
                  assertThat(step.deed() != Deed.LABEL || labels.contains(step.words())).isTrue();
                  assertThat(step.deed() != Deed.PASS || teams.contains(step.words())).isTrue();
                  assertThat(step.deed() != Deed.RANK || Priority.ofWord(step.words()).isPresent())
                      .isTrue();
                  assertThat(step.deed() != Deed.SAY || !step.words().isBlank()).isTrue();
                });
      }
    }
  }

  @Test
  void filesAreWhatTheirNamesSay() throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(DemoFile.of("foto.png")));
    assertThat(picture.getWidth()).isEqualTo(480);
    String document = new String(DemoFile.of("nota-1.pdf"), StandardCharsets.US_ASCII);
    assertThat(document).startsWith("%PDF-1.4").contains("(nota-1.pdf) Tj").endsWith("%%EOF\n");
    assertThat(document.indexOf("xref\n"))
        .isEqualTo(Integer.parseInt(document.split("startxref\n")[1].split("\n")[0]));
    assertThat(FileName.of("nota-1.pdf").extension()).isEqualTo("pdf");
    assertThat(FileKind.of("application/pdf").isSafeInline()).isFalse();
  }

  @Test
  void acmeShowsAllOfTheExamplesOfAttributes() {
    assertThat(DemoAccount.all().get(0).attributes())
        .extracting(attribute -> attribute.edit().name())
        .containsExactlyInAnyOrder(
            "Plano de subscrição",
            "Data de assinatura",
            "Data de inscrição",
            "Item mais encomendado",
            "Link do produto encomendado",
            "Data da última transação");
    assertThat(DemoScript.named("acme"))
        .flatExtracting(DemoConversation::steps)
        .filteredOn(step -> step.deed() == Deed.DESCRIBE)
        .extracting(DemoScriptTest::keyOf)
        .containsAll(
            DemoAccount.all().get(0).attributes().stream().map(NewAttribute::key).toList());
  }

  private static String keyOf(DemoStep step) {
    return step.words().split("=")[0];
  }

  private static long messages(DemoConversation conversation) {
    return conversation.steps().stream()
        .filter(step -> step.deed() == Deed.SAY || step.deed() == Deed.NOTE)
        .count();
  }

  private static Set<Deed> deeds(List<DemoConversation> week) {
    return week.stream()
        .flatMap(each -> each.steps().stream())
        .map(DemoStep::deed)
        .collect(Collectors.toSet());
  }
}
