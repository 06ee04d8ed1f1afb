package app.atende.csat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.FormAnswer;
import app.atende.conversations.FormAnswers;
import app.atende.csat.internal.SurveyLink;
import app.atende.csat.internal.SurveyStore;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The front desk for whoever comes by the public address of a question. The address is the secret:
 * only the contact was told it. For the house alone, which speaks for him.
 */
@Stateless
public class Surveys {

  @Inject private SurveyStore store;
  @Inject private SurveyLink link;
  @Inject private FormAnswers answers;

  /**
   * What was last asked about the conversation of this uuid. One statement.
   *
   * @throws DomainException {@code CONVERSATION_NOT_FOUND} when nothing was asked, or the question,
   *     its conversation, contact or inbox is gone
   */
  public AskedSurvey get(String uuid, Actor actor) {
    actor.require(Permission.ACCOUNT_MANAGE);
    return store
        .find(uuid)
        .map(found -> link.without(found, uuid))
        .orElseThrow(() -> new DomainException(ErrorCode.CONVERSATION_NOT_FOUND));
  }

  /**
   * Keeps an answer in place of any before.
   *
   * @throws DomainException as {@link #get}; {@code RATING_CLOSED} 14 days after the question
   */
  public AskedSurvey answer(String uuid, FormAnswer.Rating rating, Actor actor) {
    AskedSurvey asked = get(uuid, actor);
    answers.rate(
        asked.conversation(), new FormAnswer(null, asked.message(), List.of(), rating), actor);
    return get(uuid, actor);
  }
}
