package app.atende.web.survey;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.csat.AskedSurvey;
import app.atende.inboxes.SurveyLook;
import app.atende.web.compat.DialectWords;
import app.atende.web.console.FilledIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The page in one language. Whatever people wrote is text in it, never markup. */
final class SurveyHtml {

  private static final int STEPS = 5;
  private static final Duration OPEN = Duration.ofDays(14);

  private final Locale locale;

  SurveyHtml(Locale locale) {
    this.locale = locale;
  }

  /**
   * What was sent and refused.
   *
   * @param stars 0 for none
   * @param feedback or null
   * @param refusal null when nothing was sent
   */
  record Typed(long stars, String feedback, DomainException refusal) {

    static final Typed NOTHING = new Typed(0, null, null);

    boolean at(String field) {
      return refusal != null && refusal.field().filter(field::equals).isPresent();
    }
  }

  /** The page of somebody whose question is not there, or who asks too often. */
  static String gone(Locale locale, boolean slow) {
    SurveyHtml html = new SurveyHtml(locale);
    String text = html.say(slow ? "survey_page.slow.text" : "survey_page.gone.text");
    return html.document("<div class=\"card\"><h1>%s</h1></div>".formatted(text));
  }

  String page(AskedSurvey asked, Instant at, Typed typed) {
    boolean open = !at.isAfter(asked.sentAt().plus(OPEN));
    String body;
    if (!open) {
      body =
          (asked.answer() == null ? "" : thanks(asked)) + "<p>" + error("RATING_CLOSED") + "</p>";
    } else if (asked.answer() != null && typed.refusal() == null) {
      body =
          "%s<details><summary>%s</summary>%s</details>"
              .formatted(thanks(asked), say("survey_page.change.label"), form(asked, given(asked)));
    } else {
      body = "<p dir=\"auto\">%s</p>%s".formatted(escaped(asked.words()), form(asked, typed));
    }
    return document(
        "<p class=\"from\" dir=\"auto\">%s</p><div class=\"card\"><h1>%s</h1>%s</div>"
            .formatted(escaped(asked.inboxName()), say("survey_page.title"), body));
  }

  private static Typed given(AskedSurvey asked) {
    return new Typed(asked.answer().rating(), asked.answer().feedback(), null);
  }

  private String thanks(AskedSurvey asked) {
    AskedSurvey.Answer answer = asked.answer();
    String said =
        answer.feedback() == null
            ? ""
            : "<p class=\"said\" dir=\"auto\">" + escaped(answer.feedback()) + "</p>";
    return "<p class=\"thanks\" role=\"status\"><span class=\"face\" aria-hidden=\"true\">%s</span>%s</p>%s"
        .formatted(face(asked.look(), answer.rating()), say("survey_page.thanks.text"), said);
  }

  private String form(AskedSurvey asked, Typed typed) {
    StringBuilder steps = new StringBuilder();
    for (int step = 1; step <= STEPS; step++) {
      steps.append(step(asked.look(), step, typed.stars() == step));
    }
    return """
        <form method="post"><fieldset aria-describedby="rating-error"><legend>%s</legend><div class="steps">%s</div>%s</fieldset>
        <label class="more" for="feedback">%s <span>%s</span></label>
        <textarea id="feedback" name="feedback" maxlength="2000" dir="auto" aria-describedby="feedback-error"%s>%s</textarea>%s
        <button>%s</button></form>
        """
        .formatted(
            say("survey_page.legend.label"),
            steps,
            refused("rating", typed, say("survey_page.rating.missing")),
            say("survey_page.feedback.label"),
            say("survey_page.feedback.optional"),
            typed.at("feedback_message") ? " aria-invalid=\"true\" autofocus" : "",
            typed.feedback() == null ? "" : "\n" + escaped(typed.feedback()),
            refused("feedback", typed, feedbackError(typed)),
            say("survey_page.button.send.label"));
  }

  private String feedbackError(Typed typed) {
    return typed.at("feedback_message")
        ? DialectWords.say(
            locale, "error." + ErrorCode.VALUE_TOO_LONG, typed.refusal().args().toArray())
        : "";
  }

  private static String refused(String id, Typed typed, String text) {
    boolean here = id.equals("rating") ? typed.at("rating") : typed.at("feedback_message");
    return "<p class=\"error\" id=\"%s-error\" role=\"alert\">%s</p>"
        .formatted(id, here ? escaped(text) : "");
  }

  private String step(SurveyLook look, int step, boolean chosen) {
    return ("<label class=\"step\"><input type=\"radio\" name=\"rating\" value=\"%d\"%s required>"
            + "<span class=\"face\" aria-hidden=\"true\">%s</span><span class=\"word\">%s</span></label>")
        .formatted(
            step, chosen ? " checked" : "", face(look, step), say("survey_page.step." + step));
  }

  private static String face(SurveyLook look, int step) {
    return look == SurveyLook.STAR ? step + "★" : new FilledIn("", "", step).face();
  }

  private String document(String body) {
    return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body><main>%s</main></body>
        </html>
        """
        .formatted(locale.toLanguageTag(), say("survey_page.title"), SurveyHeaders.STYLE, body);
  }

  private String error(String code) {
    return say("error." + code);
  }

  private String say(String key) {
    return DialectWords.say(locale, key);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
