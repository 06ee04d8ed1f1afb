package app.atende.web.console.settings;

import app.atende.inboxes.InboxManners;
import app.atende.inboxes.InboxSurvey;
import app.atende.inboxes.SurveyLabelRule;
import app.atende.inboxes.SurveyLook;
import app.atende.inboxes.SurveyRules;
import app.atende.inboxes.SurveyWhen;
import java.io.Serializable;
import java.util.List;

/** How an inbox asks its contacts how they liked it, as a form shows it. */
public class SurveyForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private boolean enabled;
  private String message;
  private SurveyLook look;
  private SurveyWhen when;
  private Integer days;
  private boolean skipsAutomatic;
  private SurveyLabelRule labelRule;
  private String[] labels;
  private boolean hidden;

  /** Shows the survey of an inbox. */
  static SurveyForm of(InboxSurvey survey) {
    SurveyForm form = new SurveyForm();
    SurveyRules rules = survey.rules();
    form.enabled = survey.surveyEnabled();
    form.message = survey.surveyMessage();
    form.look = survey.surveyLook();
    form.when = rules.surveyWhen();
    form.days = rules.surveyDays();
    form.skipsAutomatic = rules.surveySkipsAutomatic();
    form.labelRule = rules.surveyLabelRule();
    form.labels = rules.surveyLabels().toArray(String[]::new);
    form.hidden = survey.surveyHidden();
    return form;
  }

  /** The manners with this survey. */
  InboxManners applyTo(InboxManners manners) {
    SurveyRules rules =
        new SurveyRules(when, days == null ? 0 : days, skipsAutomatic, labelRule, List.of(labels));
    return manners.surveying(new InboxSurvey(enabled, message, look, rules, hidden));
  }

  /** How the steps can look. */
  public SurveyLook[] getLooks() {
    return SurveyLook.values();
  }

  /** How often one can be asked. */
  public SurveyWhen[] getTimes() {
    return SurveyWhen.values();
  }

  /** What labels can have to do with it. */
  public SurveyLabelRule[] getLabelRules() {
    return SurveyLabelRule.values();
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  public SurveyLook getLook() {
    return look;
  }

  public void setLook(SurveyLook look) {
    this.look = look;
  }

  public SurveyWhen getWhen() {
    return when;
  }

  public void setWhen(SurveyWhen when) {
    this.when = when;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  public boolean isSkipsAutomatic() {
    return skipsAutomatic;
  }

  public void setSkipsAutomatic(boolean skipsAutomatic) {
    this.skipsAutomatic = skipsAutomatic;
  }

  public SurveyLabelRule getLabelRule() {
    return labelRule;
  }

  public void setLabelRule(SurveyLabelRule labelRule) {
    this.labelRule = labelRule;
  }

  public String[] getLabels() {
    return labels.clone();
  }

  public void setLabels(String[] labels) {
    this.labels = labels.clone();
  }

  public boolean isHidden() {
    return hidden;
  }

  public void setHidden(boolean hidden) {
    this.hidden = hidden;
  }
}
