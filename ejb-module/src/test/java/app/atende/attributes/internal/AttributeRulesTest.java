package app.atende.attributes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeType;
import app.atende.attributes.NewAttribute;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a custom attribute may be (S2.6, S2.7). */
class AttributeRulesTest {

  private static final AttributeEdit NAMED = AttributeEdit.named(" Plano ");

  @ParameterizedTest
  @ValueSource(strings = {"plano", "Plano_2", "a-b.c", "subscrição", "7"})
  void aKeyHoldsLettersDigitsUnderscoresHyphensAndDots(String key) {
    NewAttribute kept = AttributeRules.checked(text(" " + key + " "));
    assertThat(kept.key()).isEqualTo(key);
    assertThat(kept.edit().name()).isEqualTo("Plano");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "{{x}}", "a'b", "a\u00a0b", "$.x", "a\"b"})
  void anythingElseIsNoKey(String key) {
    assertRefused("ATTRIBUTE_KEY_INVALID at key", text(key));
  }

  @Test
  void aKeyIsNeededAndNotTooLong() {
    assertRefused("VALUE_REQUIRED at key", text(null));
    assertRefused("VALUE_REQUIRED at key", text("  "));
    assertRefused("VALUE_TOO_LONG at key", text("x".repeat(65)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "EMAIL", "phone_number", "priority", "created_at", "labels"})
  void theKeyOfAStandardAttributeIsRefused(String key) {
    assertRefused("ATTRIBUTE_KEY_STANDARD at key", text(key));
  }

  @Test
  void ownerTypeAndNameAreNeeded() {
    assertRefused(
        "VALUE_REQUIRED at owner", new NewAttribute(null, "plano", AttributeType.TEXT, NAMED));
    assertRefused(
        "VALUE_REQUIRED at type", new NewAttribute(AttributeOwner.CONTACT, "plano", null, NAMED));
    assertThatThrownBy(() -> AttributeRules.checked(AttributeType.TEXT, AttributeEdit.named("  ")))
        .hasMessage("NAME_REQUIRED at name");
  }

  @Test
  void aListHasValuesEachOfThemOnce() {
    AttributeEdit kept =
        AttributeRules.checked(
            AttributeType.LIST, NAMED.choosing(List.of(" Ouro", "", "Prata ", "Ouro")));
    assertThat(kept.choices()).containsExactly("Ouro", "Prata");
    assertThatThrownBy(
            () -> AttributeRules.checked(AttributeType.LIST, NAMED.choosing(List.of(" "))))
        .hasMessage("VALUE_REQUIRED at choices");
    List<String> many = IntStream.rangeClosed(0, 200).mapToObj(Integer::toString).toList();
    assertThatThrownBy(() -> AttributeRules.checked(AttributeType.LIST, NAMED.choosing(many)))
        .hasMessage("TOO_MANY_CHOICES at choices");
  }

  @Test
  void aTypeKeepsOnlyWhatItHasAUseFor() {
    AttributeEdit all = NAMED.choosing(List.of("Ouro")).like("^a$", "um a");
    AttributeEdit number = AttributeRules.checked(AttributeType.NUMBER, all);
    assertThat(number.choices()).isEmpty();
    assertThat(number.pattern()).isNull();
    assertThat(number.hint()).isNull();
    AttributeEdit text = AttributeRules.checked(AttributeType.TEXT, all);
    assertThat(text.choices()).isEmpty();
    assertThat(text.pattern()).isEqualTo("^a$");
    assertThat(text.hint()).isEqualTo("um a");
  }

  @Test
  void aFormThatCannotBeReadIsRefused() {
    assertThatThrownBy(() -> AttributeRules.checked(AttributeType.TEXT, NAMED.like("(", null)))
        .hasMessage("PATTERN_INVALID at pattern");
  }

  private static NewAttribute text(String key) {
    return new NewAttribute(AttributeOwner.CONTACT, key, AttributeType.TEXT, NAMED);
  }

  private static void assertRefused(String message, NewAttribute wanted) {
    assertThatThrownBy(() -> AttributeRules.checked(wanted)).hasMessage(message);
  }
}
