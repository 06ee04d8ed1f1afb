package app.atende.attributes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.attributes.Attributes;
import app.atende.attributes.TypedValue;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is typed becomes a value of its type, or is refused where it was typed (S2.10). */
class ValueRulesTest {

  private static final AttributeEdit PLAIN = AttributeEdit.named("Plano");

  @Test
  void aTextIsItself() {
    assertThat(value(AttributeType.TEXT, "  Gold — ✓ ")).isEqualTo("Gold — ✓");
    assertRefused(ErrorCode.VALUE_REQUIRED, AttributeType.TEXT, "", " ");
    assertRefused(ErrorCode.VALUE_TOO_LONG, AttributeType.TEXT, "x".repeat(1001));
    assertRefused(ErrorCode.VALUE_INVALID, AttributeType.TEXT, "a\u0000b");
  }

  @Test
  void aTextOfAnotherFormIsRefusedWithTheHint() {
    AttributeEdit code = PLAIN.like("^[A-Z]{3}$", "Três letras");
    assertThat(ValueRules.value(AttributeType.TEXT, code, "ABC")).isEqualTo("ABC");
    assertThatThrownBy(() -> ValueRules.value(AttributeType.TEXT, code, "ab"))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.VALUE_MISMATCH);
              assertThat(refusal.field()).contains("value");
              assertThat(refusal.args()).containsExactly("Três letras");
            });
  }

  @Test
  void aNumberIsOneThatJsonGivesBackAsItGotIt() {
    for (Map.Entry<String, Object> each :
        Map.<String, Object>of(
                "42", 42, "-7", -7, "+1", 1, "1.50", 1.5, "3000000000", 3_000_000_000L, "0.0", 0)
            .entrySet()) {
      Object value = value(AttributeType.NUMBER, each.getKey());
      assertThat(value).as(each.getKey()).isEqualTo(each.getValue());
      Attributes kept = Attributes.NONE.with("n", value);
      assertThat(Attributes.ofJson(kept.toJson())).isEqualTo(kept);
    }
  }

  @Test
  void whatIsNoFiniteNumberIsRefused() {
    for (String typed :
        List.of("NaN", "Infinity", "1e400", "1,5", "0x1", "1.", "--1", "?", "1234567890.1234567")) {
      assertRefused(ErrorCode.NUMBER_INVALID, AttributeType.NUMBER, typed);
    }
  }

  @Test
  void aLinkLeadsToTheWebAndHidesNothing() {
    String shop = "https://loja.example/p?id=1#cor";
    assertThat(value(AttributeType.LINK, shop)).isEqualTo(shop);
    for (String typed :
        List.of(
            "javascript:alert(1)",
            "JaVaScRiPt://x.example/%0aalert(1)",
            "data:text/html,x",
            "//loja.example",
            "loja.example",
            "ftp://loja.example",
            "https://",
            "https://banco.example@evil.example/",
            "https://a b.example")) {
      assertRefused(ErrorCode.URL_INVALID, AttributeType.LINK, typed);
      assertThat(ValueRules.isLink(typed)).as(typed).isFalse();
    }
  }

  @Test
  void aDateIsADayOfTheCalendar() {
    assertThat(value(AttributeType.DATE, "2024-02-29")).isEqualTo("2024-02-29");
    for (String typed : List.of("2023-02-29", "29/02/2024", "2024-2-9", "+12024-01-01", "hoje")) {
      assertRefused(ErrorCode.DATE_INVALID, AttributeType.DATE, typed);
    }
  }

  @Test
  void aListHasItsOwnValuesOnly() {
    AttributeEdit plan = PLAIN.choosing(List.of("Básico", "Ouro"));
    assertThat(ValueRules.value(AttributeType.LIST, plan, "Ouro")).isEqualTo("Ouro");
    assertThatThrownBy(() -> ValueRules.value(AttributeType.LIST, plan, "ouro"))
        .hasMessage("VALUE_NOT_LISTED at value");
  }

  @Test
  void aCheckboxIsYesOrNo() {
    assertThat(value(AttributeType.CHECKBOX, "true")).isEqualTo(true);
    assertThat(value(AttributeType.CHECKBOX, "false")).isEqualTo(false);
    assertRefused(ErrorCode.VALUE_INVALID, AttributeType.CHECKBOX, "talvez");
  }

  @Test
  void whatStandsThereIsTypedAgainAsItWasTyped() {
    assertThat(ValueRules.text(AttributeType.NUMBER, 1.5)).isEqualTo("1.5");
    assertThat(ValueRules.text(AttributeType.NUMBER, 3_000_000_000L)).isEqualTo("3000000000");
    assertThat(ValueRules.text(AttributeType.NUMBER, 1.0E-7)).isEqualTo("0.00000010");
    assertThat(ValueRules.text(AttributeType.CHECKBOX, false)).isEqualTo("false");
    assertThat(ValueRules.text(AttributeType.DATE, "2024-02-29T03:00:00.000Z"))
        .isEqualTo("2024-02-29");
    assertThat(ValueRules.text(AttributeType.TEXT, null)).isEmpty();
  }

  @Test
  void oneAttributeIsChangedAndAllOthersAreLeftAlone() {
    Attributes kept = Attributes.NONE.with("foreign", List.of(1, 2)).with("key", "old");
    AttributeSummary text = of(AttributeType.TEXT, PLAIN);
    assertThat(text.set(kept, new TypedValue("new", "old")).values())
        .containsEntry("key", "new")
        .containsEntry("foreign", List.of(1, 2));
    assertThat(text.remove(kept).values()).containsOnlyKeys("foreign");
  }

  @Test
  void whoSawAnotherValueIsRefused() {
    Attributes kept = Attributes.NONE.with("key", "hers");
    AttributeSummary text = of(AttributeType.TEXT, PLAIN);
    assertThatThrownBy(() -> text.set(kept, new TypedValue("mine", "")))
        .isInstanceOf(DomainException.class)
        .hasMessage("STALE_EDIT");
    assertThat(text.set(kept, TypedValue.of("mine")).text("key")).contains("mine");
  }

  private static Object value(AttributeType type, String typed) {
    return ValueRules.value(type, PLAIN, typed);
  }

  private static void assertRefused(ErrorCode code, AttributeType type, String... typed) {
    for (String each : typed) {
      assertThatThrownBy(() -> value(type, each))
          .as("%s", each)
          .isInstanceOf(DomainException.class)
          .hasMessage(code + " at value");
    }
  }

  private static AttributeSummary of(AttributeType type, AttributeEdit edit) {
    return new AttributeSummary(
        new AttributeId(1),
        1,
        AttributeOwner.CONTACT,
        "key",
        type,
        edit,
        false,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
