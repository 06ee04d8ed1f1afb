package app.atende.web.compat.shapes;

import app.atende.inboxes.InboxSurvey;
import app.atende.inboxes.SurveyLabelRule;
import app.atende.inboxes.SurveyRules;
import java.util.List;

/**
 * How an inbox asks its contacts (contract 5.3, csat_config), with what is ours beside it.
 *
 * @param buttonText null: of a channel with templates
 * @param language null: of a channel with templates
 */
public record SurveyShape(
    String displayType,
    String message,
    String buttonText,
    String language,
    Rules surveyRules,
    String frequency,
    int frequencyDays,
    boolean skipAutoResolve,
    boolean hideFromAgents) {

  /** Which labels a conversation must have, or must not have; no labels for any. */
  public record Rules(String operator, List<String> values) {}

  /** The survey of an inbox. */
  static SurveyShape of(InboxSurvey survey) {
    SurveyRules rules = survey.rules();
    boolean any = rules.surveyLabelRule() == SurveyLabelRule.ANY;
    SurveyLabelRule operator = any ? SurveyLabelRule.CONTAINS : rules.surveyLabelRule();
    return new SurveyShape(
        survey.surveyLook().word(),
        survey.surveyMessage(),
        null,
        null,
        new Rules(operator.word(), rules.surveyLabels()),
        rules.surveyWhen().word(),
        rules.surveyDays(),
        rules.surveySkipsAutomatic(),
        survey.surveyHidden());
  }
}
