package app.atende.conversations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.conversations.FilledText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
  private static final Map<String, String> ANA =
      Map.of("contact.name", "Ana $1 {{agent.name}}", "contact.email", "", "agent.name", "Ada");

  @Test
  void aVariableHasItsValue() {
    FilledText filled = fill("Olá {{contact.name}}, aqui é {{ agent.name }}.");
    assertThat(filled.content()).isEqualTo("Olá Ana $1 {{agent.name}}, aqui é Ada.");
    assertThat(filled.sent()).isEqualTo(filled.content());
    assertThat(filled.undefined()).isEmpty();
  }

  @Test
  void oneWithoutAValueIsNamedOnceAndLeavesNothingBehind() {
    FilledText filled = fill("{{contact.email}} {{contact.company}} {{contact.email}}!");
    assertThat(filled.undefined()).containsExactly("contact.email", "contact.company");
    assertThat(filled.content())
        .isEqualTo("{{contact.email}} {{contact.company}} {{contact.email}}!");
    assertThat(filled.sent()).isEqualTo("  !");
  }

  @Test
  void wordsBehindABarStandInForAValueThatIsNotThere() {
    for (String written :
        new String[] {
          "{{contact.email | sem e-mail}}",
          "{{contact.email|sem e-mail}}",
          "{{ contact.email | default: 'sem e-mail' }}",
          "{{contact.email | default:\"sem e-mail\"}}"
        }) {
      FilledText filled = fill("E-mail: " + written + ".");
      assertThat(filled.content()).as(written).isEqualTo("E-mail: sem e-mail.");
      assertThat(filled.sent()).isEqualTo(filled.content());
      assertThat(filled.undefined()).isEmpty();
    }
    assertThat(fill("{{agent.name | alguém}}").sent()).isEqualTo("Ada");
    assertThat(fill("[{{contact.email |}}]")).isEqualTo(new FilledText("[]", "[]", List.of()));
  }

  @Test
  void noWordsStandInForWhatIsNoVariableOfOurs() {
    FilledText filled = fill("{{ nome | alguém }}");
    assertThat(filled.undefined()).containsExactly("nome");
    assertThat(filled.sent()).isEqualTo("{{ nome | alguém }}");
  }

  @Test
  void whatIsNoVariableOfOursIsNamedAndSentAsItIs() {
    FilledText filled = fill("Use {{ nome }} no modelo");
    assertThat(filled.undefined()).containsExactly("nome");
    assertThat(filled.sent()).isEqualTo("Use {{ nome }} no modelo");
  }

  @Test
  void codeIsLeftAlone() {
    String code = "`{{agent.name}}` e\n```\n{{contact.email}}\n```";
    FilledText filled = fill(code + " {{agent.name}}");
    assertThat(filled.sent()).isEqualTo(code + " Ada");
    assertThat(filled.undefined()).isEmpty();
  }

  @Test
  void bracesThatHoldNoNameAreText() {
    for (String text :
        new String[] {"{{}}", "{{ }}", "{{a b}}", "{{", "}}", "{{1}}", "{contact.name}"}) {
      assertThat(fill(text)).isEqualTo(new FilledText(text, text, List.of()));
    }
  }

  @Test
  void aLongTextOfBracesTakesNoLongTime() {
    String text = "{{".repeat(70_000) + "`".repeat(5000);
    assertThat(fill(text).sent()).isEqualTo(text);
  }

  private static FilledText fill(String text) {
    return Placeholders.fill(text, ANA);
  }
}
