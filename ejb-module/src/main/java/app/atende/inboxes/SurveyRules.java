package app.atende.inboxes;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Which resolved conversations a contact is asked about.
 *
 * @param surveyWhen how often
 * @param surveyDays for {@link SurveyWhen#EVERY_DAYS}: how many, 1 to 365
 * @param surveySkipsAutomatic whether nobody is asked about what the house itself resolved
 * @param surveyLabelRule what labels have to do with it
 * @param surveyLabels titles, in lower case; none where labels do not matter
 */
public record SurveyRules(
    SurveyWhen surveyWhen,
    int surveyDays,
    boolean surveySkipsAutomatic,
    SurveyLabelRule surveyLabelRule,
    List<String> surveyLabels) {

  private static final int USUAL_DAYS = 30;

  /** Copies the labels. */
  public SurveyRules {
    surveyLabels = List.copyOf(surveyLabels);
  }

  /** What a new inbox begins with: once a conversation, when somebody resolved it. */
  public static SurveyRules ofNew() {
    return new SurveyRules(SurveyWhen.ONCE, USUAL_DAYS, true, SurveyLabelRule.ANY, List.of());
  }

  /** Whether a conversation with labels of these titles is one to ask about. */
  public boolean allows(Collection<String> titles) {
    return switch (surveyLabelRule) {
      case ANY -> true;
      case CONTAINS -> !Collections.disjoint(surveyLabels, titles);
      case DOES_NOT_CONTAIN -> Collections.disjoint(surveyLabels, titles);
    };
  }
}
