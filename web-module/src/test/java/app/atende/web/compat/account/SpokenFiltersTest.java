package app.atende.web.compat.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.web.compat.shapes.ConditionShape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kept filters of the house in the grammar of the dialect (contract 6.5). */
class SpokenFiltersTest {

  private static final Map<String, String> TITLES = Map.of("3", "vip");
  private static final AttributeSummary PLAN =
      new AttributeSummary(
          new AttributeId(12),
          0,
          AttributeOwner.CONTACT,
          "plano",
          AttributeType.TEXT,
          AttributeEdit.named("Plano"),
          false,
          Instant.EPOCH,
          Instant.EPOCH);

  @Test
  void rowsOfABracketAreJoinedByAndAndBracketsByOr() {
    List<ConditionShape> spoken = folder("status-eq-open.labels-eq-3*team-unset");
    assertThat(spoken)
        .containsExactly(
            ConditionShape.standard("status", "equal_to", List.of("open")).joined("and"),
            ConditionShape.standard("labels", "equal_to", List.of("vip")).joined("or"),
            ConditionShape.standard("team_id", "is_not_present", List.of()));
  }

  @Test
  void valuesAndOwnKeysAreToldAsTheyWereTyped() {
    assertThat(folder("referer-has-a_2eb_2ac*own:meu_2dplano-gt-3"))
        .containsExactly(
            ConditionShape.standard("referer", "contains", List.of("a.b*c")).joined("or"),
            ConditionShape.own(
                "meu-plano", "conversation_attribute", "is_greater_than", List.of("3")));
  }

  @Test
  void ofALabelThatIsGoneOnlyItsNumberIsKnown() {
    assertThat(folder("labels-ne-4").get(0).values()).containsExactly("4");
  }

  @Test
  void segmentsAreToldInTheirOwnWords() {
    assertThat(segment("phone-eq-_2b5511987654321.own12-eq-ouro.country-eq-BR*labels-ne-3"))
        .extracting(ConditionShape::attributeKey)
        .containsExactly("phone_number", "plano", "country_code", "labels");
    assertThat(segment("own12-eq-ouro").get(0).customAttributeType())
        .isEqualTo("contact_attribute");
    assertThat(segment("own13-unset").get(0).attributeKey())
        .as("one that is gone")
        .isEqualTo("own13");
  }

  private static List<ConditionShape> folder(String filter) {
    return SpokenFilters.ofFolder(filter, new Once<>(() -> TITLES));
  }

  private static List<ConditionShape> segment(String filter) {
    return SpokenFilters.ofSegment(filter, List.of(PLAN), new Once<>(() -> TITLES));
  }
}
