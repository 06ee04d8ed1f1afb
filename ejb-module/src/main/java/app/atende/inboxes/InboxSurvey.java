package app.atende.inboxes;

/**
 * Whether and how an inbox asks its contacts how they liked a conversation (S3.4, W25).
 *
 * @param surveyEnabled whether it asks at all
 * @param surveyMessage what it says, at most 2,000 characters; null for the house's own words
 * @param surveyLook how the five steps look
 * @param rules which conversations it asks about
 * @param surveyHidden whether answers are shown to administrators only
 */
public record InboxSurvey(
    boolean surveyEnabled,
    String surveyMessage,
    SurveyLook surveyLook,
    SurveyRules rules,
    boolean surveyHidden) {

  /** What a new inbox begins with: it does not ask. */
  public static InboxSurvey ofNew() {
    return new InboxSurvey(false, null, SurveyLook.EMOJI, SurveyRules.ofNew(), false);
  }
}
