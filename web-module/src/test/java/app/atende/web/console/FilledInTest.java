package app.atende.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.attributes.Attributes;
import org.junit.jupiter.api.Test;

/** What contacts fill in is shown beside what they were asked. */
class FilledInTest {

  @Test
  void answersStandBesideTheQuestionsOfTheForm() {
    assertThat(
            FilledIn.of(
                Attributes.ofJson(
                    """
                    {"items": [{"name": "order", "label": "Número do pedido"}, {"name": "city"}],
                     "submitted_values": [{"name": "order", "value": "4711"}]}
                    """)))
        .containsExactly(new FilledIn("Número do pedido", "4711", 0), new FilledIn("city", "", 0));
  }

  @Test
  void whatWasChosenFromAMenuIsShownByItsTitle() {
    assertThat(
            FilledIn.of(
                Attributes.ofJson(
                    """
                    {"items": [{"title": "Sim", "value": "y"}],
                     "submitted_values": [{"title": "Sim", "value": "y"}]}
                    """)))
        .containsExactly(new FilledIn("", "Sim", 0));
  }

  @Test
  void aRatingIsAFaceWithItsWords() {
    FilledIn rating =
        FilledIn.of(
                Attributes.ofJson(
                    """
                    {"submitted_values": {"csat_survey_response":
                      {"rating": 5, "feedback_message": "Ótimo"}}}
                    """))
            .get(0);
    assertThat(rating.face()).isEqualTo("😍");
    assertThat(rating.answer()).isEqualTo("Ótimo");
    assertThat(new FilledIn("", "", 1).face()).isEqualTo("😞");
  }

  @Test
  void anotherShapeIsPassedOver() {
    assertThat(FilledIn.of(Attributes.NONE)).isEmpty();
    assertThat(FilledIn.of(Attributes.ofJson("{\"submitted_values\": 7, \"items\": {\"a\": 1}}")))
        .isEmpty();
    assertThat(
            FilledIn.of(
                Attributes.ofJson("{\"submitted_values\": {\"csat_survey_response\": \"x\"}}")))
        .isEmpty();
  }
}
