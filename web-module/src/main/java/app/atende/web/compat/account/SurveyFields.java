package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.InboxSurvey;
import app.atende.inboxes.SurveyLabelRule;
import app.atende.inboxes.SurveyLook;
import app.atende.inboxes.SurveyRules;
import app.atende.inboxes.SurveyWhen;
import app.atende.web.compat.LooseBody;
import java.util.List;
import java.util.Optional;

/** The survey of an inbox as clients send it; what is not mentioned stays. */
final class SurveyFields {

  private static final String RULES = "survey_rules";
  private static final String VALUES = "values";

  private SurveyFields() {}

  /** The survey with what the body mentions. */
  static InboxSurvey over(InboxSurvey now, LooseBody body) {
    LooseBody config = body.inside("csat_config");
    return new InboxSurvey(
        body.flag("csat_survey_enabled").orElse(now.surveyEnabled()),
        InboxFields.text(config, "message", now.surveyMessage()),
        config
            .filled("display_type")
            .map(word -> known("display_type", SurveyLook.ofWord(word)))
            .orElse(now.surveyLook()),
        rules(now.rules(), config),
        config.flag("hide_from_agents").orElse(now.surveyHidden()));
  }

  private static SurveyRules rules(SurveyRules now, LooseBody config) {
    LooseBody labels = config.inside(RULES);
    List<String> titles = labels.has(VALUES) ? labels.texts(VALUES) : now.surveyLabels();
    return new SurveyRules(
        config
            .filled("frequency")
            .map(word -> known("frequency", SurveyWhen.ofWord(word)))
            .orElse(now.surveyWhen()),
        config
            .number("frequency_days")
            .map(days -> (int) Math.max(0, Math.min(days, Integer.MAX_VALUE)))
            .orElse(now.surveyDays()),
        config.flag("skip_auto_resolve").orElse(now.surveySkipsAutomatic()),
        titles.isEmpty() ? SurveyLabelRule.ANY : rule(now, labels),
        titles);
  }

  /** Without an operator labels are those that a conversation must have. */
  private static SurveyLabelRule rule(SurveyRules now, LooseBody labels) {
    SurveyLabelRule usual =
        now.surveyLabelRule() == SurveyLabelRule.ANY
            ? SurveyLabelRule.CONTAINS
            : now.surveyLabelRule();
    return labels
        .filled("operator")
        .map(word -> known("operator", SurveyLabelRule.ofWord(word)))
        .orElse(usual);
  }

  private static <T> T known(String field, Optional<T> named) {
    return named.orElseThrow(() -> DomainException.at(field, ErrorCode.VALUE_INVALID, field));
  }
}
