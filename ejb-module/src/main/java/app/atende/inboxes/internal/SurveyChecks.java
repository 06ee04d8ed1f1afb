package app.atende.inboxes.internal;

import app.atende.accounts.Words;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.InboxSurvey;
import app.atende.inboxes.SurveyLabelRule;
import app.atende.inboxes.SurveyRules;
import app.atende.inboxes.SurveyWhen;
import java.util.List;
import java.util.Locale;

/** What may be typed into the survey of an inbox; refusals are at their fields. */
final class SurveyChecks {

  private static final int LONGEST_MESSAGE = 2000;
  private static final int MOST_DAYS = 365;
  private static final int MOST_LABELS = 50;

  private SurveyChecks() {}

  /** The survey as it is stored. Labels are told apart by their title, in lower case. */
  static InboxSurvey checked(InboxSurvey survey) {
    return new InboxSurvey(
        survey.surveyEnabled(),
        Words.optionalLines("survey_message", survey.surveyMessage(), LONGEST_MESSAGE),
        survey.surveyLook(),
        checked(survey.rules(), survey.surveyEnabled()),
        survey.surveyHidden());
  }

  /** What nobody is asked for is not refused either: it becomes what a new inbox has. */
  private static SurveyRules checked(SurveyRules rules, boolean asks) {
    SurveyLabelRule rule = rules.surveyLabelRule();
    List<String> labels = rule == SurveyLabelRule.ANY ? List.of() : labels(rules.surveyLabels());
    boolean without = rule != SurveyLabelRule.ANY && labels.isEmpty();
    if (without && asks) {
      throw DomainException.at("survey_labels", ErrorCode.VALUE_REQUIRED);
    }
    return new SurveyRules(
        rules.surveyWhen(),
        days(rules, asks),
        rules.surveySkipsAutomatic(),
        without ? SurveyLabelRule.ANY : rule,
        labels);
  }

  private static int days(SurveyRules rules, boolean asks) {
    boolean sound = rules.surveyDays() >= 1 && rules.surveyDays() <= MOST_DAYS;
    if (sound) {
      return rules.surveyDays();
    }
    if (asks && rules.surveyWhen() == SurveyWhen.EVERY_DAYS) {
      throw DomainException.at("survey_days", ErrorCode.NUMBER_OUT_OF_RANGE, 1, MOST_DAYS);
    }
    return SurveyRules.ofNew().surveyDays();
  }

  private static List<String> labels(List<String> typed) {
    List<String> titles =
        typed.stream()
            .map(title -> title.strip().toLowerCase(Locale.ROOT))
            .filter(title -> !title.isEmpty())
            .distinct()
            .toList();
    if (titles.size() > MOST_LABELS) {
      throw DomainException.at("survey_labels", ErrorCode.VALUE_TOO_LONG, MOST_LABELS);
    }
    return titles;
  }
}
