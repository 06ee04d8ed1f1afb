package app.atende.inboxes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.Attributes;
import app.atende.inboxes.InboxSurvey;
import app.atende.inboxes.SurveyLabelRule;
import app.atende.inboxes.SurveyLook;
import app.atende.inboxes.SurveyRules;
import app.atende.inboxes.SurveyWhen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be typed into the survey of an inbox, and how it is kept. */
class SurveyChecksTest {

  @Test
  void labelsAreCleanedAndTheMessageToo() {
    InboxSurvey checked =
        SurveyChecks.checked(
            survey(true, 7, SurveyLabelRule.CONTAINS, List.of(" VIP ", "vip", "", "novo")));
    assertThat(checked.rules().surveyLabels()).containsExactly("vip", "novo");
    assertThat(checked.surveyMessage()).isNull();
  }

  @Test
  void aRuleWithoutLabelsAndAnOddNumberOfDaysAreRefusedAtTheirFields() {
    assertThatThrownBy(
            () -> SurveyChecks.checked(survey(true, 7, SurveyLabelRule.CONTAINS, List.of(" "))))
        .hasMessage("VALUE_REQUIRED at survey_labels");
    for (int days : new int[] {0, -1, 366}) {
      assertThatThrownBy(
              () -> SurveyChecks.checked(survey(true, days, SurveyLabelRule.ANY, List.of())))
          .hasMessage("NUMBER_OUT_OF_RANGE at survey_days");
    }
  }

  @Test
  void whatIsSwitchedOffIsNotRefused() {
    InboxSurvey checked =
        SurveyChecks.checked(survey(false, 0, SurveyLabelRule.CONTAINS, List.of()));
    assertThat(checked.rules().surveyDays()).isEqualTo(30);
    assertThat(checked.rules().surveyLabelRule()).isEqualTo(SurveyLabelRule.ANY);
  }

  @Test
  void theColumnGivesBackWhatWasWritten() {
    InboxSurvey survey = survey(true, 7, SurveyLabelRule.DOES_NOT_CONTAIN, List.of("vip"));
    Attributes column = Attributes.ofJson(SurveyColumn.written(survey).toJson());
    assertThat(SurveyColumn.read(true, column)).isEqualTo(survey);
    assertThat(SurveyColumn.read(false, Attributes.NONE)).isEqualTo(InboxSurvey.ofNew());
  }

  private static InboxSurvey survey(
      boolean enabled, int days, SurveyLabelRule rule, List<String> labels) {
    SurveyRules rules = new SurveyRules(SurveyWhen.EVERY_DAYS, days, false, rule, labels);
    return new InboxSurvey(enabled, null, SurveyLook.STAR, rules, true);
  }
}
