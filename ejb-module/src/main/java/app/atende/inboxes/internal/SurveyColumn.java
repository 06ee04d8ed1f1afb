package app.atende.inboxes.internal;

import app.atende.attributes.Attributes;
import app.atende.inboxes.InboxSurvey;
import app.atende.inboxes.SurveyLabelRule;
import app.atende.inboxes.SurveyLook;
import app.atende.inboxes.SurveyRules;
import app.atende.inboxes.SurveyWhen;
import java.util.List;

/** How an inbox asks its contacts, in its column; an empty column is that of a new inbox. */
final class SurveyColumn {

  private static final String MESSAGE = "message";
  private static final String LOOK = "look";
  private static final String WHEN = "when";
  private static final String DAYS = "days";
  private static final String SKIPS = "skips_automatic";
  private static final String RULE = "label_rule";
  private static final String LABELS = "labels";
  private static final String HIDDEN = "hidden";

  private SurveyColumn() {}

  static Attributes written(InboxSurvey survey) {
    SurveyRules rules = survey.rules();
    return Attributes.NONE
        .with(MESSAGE, survey.surveyMessage())
        .with(LOOK, survey.surveyLook().word())
        .with(WHEN, rules.surveyWhen().word())
        .with(DAYS, rules.surveyDays())
        .with(SKIPS, rules.surveySkipsAutomatic())
        .with(RULE, rules.surveyLabelRule().word())
        .with(LABELS, rules.surveyLabels())
        .with(HIDDEN, survey.surveyHidden());
  }

  static InboxSurvey read(boolean enabled, Attributes column) {
    InboxSurvey fresh = InboxSurvey.ofNew();
    return new InboxSurvey(
        enabled,
        column.text(MESSAGE).orElse(null),
        column.text(LOOK).flatMap(SurveyLook::ofWord).orElse(fresh.surveyLook()),
        rules(column, fresh.rules()),
        flag(column, HIDDEN, fresh.surveyHidden()));
  }

  private static SurveyRules rules(Attributes column, SurveyRules fresh) {
    return new SurveyRules(
        column.text(WHEN).flatMap(SurveyWhen::ofWord).orElse(fresh.surveyWhen()),
        column.number(DAYS).map(Math::toIntExact).orElse(fresh.surveyDays()),
        flag(column, SKIPS, fresh.surveySkipsAutomatic()),
        column.text(RULE).flatMap(SurveyLabelRule::ofWord).orElse(fresh.surveyLabelRule()),
        labels(column));
  }

  private static List<String> labels(Attributes column) {
    return column.values().get(LABELS) instanceof List<?> titles
        ? titles.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static boolean flag(Attributes column, String key, boolean fresh) {
    return column.values().get(key) instanceof Boolean kept ? kept : fresh;
  }
}
