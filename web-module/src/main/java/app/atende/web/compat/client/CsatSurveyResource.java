package app.atende.web.compat.client;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.FormAnswer;
import app.atende.conversations.MessageId;
import app.atende.csat.AskedSurvey;
import app.atende.csat.Surveys;
import app.atende.roles.Actor;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.FilledForms;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.Rate;
import app.atende.web.compat.RateLimits;
import app.atende.web.compat.shapes.WireTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/**
 * What a contact was asked about a conversation, by its uuid, which only he knows (contract 9). The
 * account that the uuid names is bound by the filter.
 */
@Path("v1/csat_survey/{uuid}")
@Produces("application/json")
@RequestScoped
public class CsatSurveyResource {

  @Inject private Surveys surveys;
  @Inject private RateLimits rates;
  @Inject private TenantDirectory directory;
  @Inject private Tenants tenants;

  @PathParam("uuid")
  private String uuid;

  /** The question, and the answer so far. */
  @GET
  public Survey read() {
    return shape(surveys.get(uuid, Actor.SYSTEM));
  }

  /** Keeps an answer. */
  @PUT
  public Survey answer(@Context HttpServletRequest request) {
    rates.spend(Rate.SURVEY_ANSWER, uuid);
    MessageId asking = surveys.get(uuid, Actor.SYSTEM).message();
    FormAnswer answer = FilledForms.of(LooseRequest.read(request), null, asking);
    if (answer.rating() == null) {
      throw DomainException.at("rating", ErrorCode.VALUE_REQUIRED);
    }
    return shape(surveys.answer(uuid, answer.rating(), Actor.SYSTEM));
  }

  /** The same. */
  @PATCH
  public Survey change(@Context HttpServletRequest request) {
    return answer(request);
  }

  private Survey shape(AskedSurvey asked) {
    return new Survey(
        asked.message().value(),
        Response.of(asked, tenants.current().value()),
        asked.look().word(),
        asked.words(),
        "",
        asked.inboxName(),
        directory.get(tenants.current()).locale(),
        asked.conversation().value(),
        WireTime.iso(asked.sentAt()));
  }

  /** The question; its conversation by its row. */
  public record Survey(
      long id,
      Response csatSurveyResponse,
      String displayType,
      String content,
      String inboxAvatarUrl,
      String inboxName,
      String locale,
      long conversationId,
      String createdAt) {}

  /** The answer as it is kept. */
  public record Response(
      long id,
      long accountId,
      long conversationId,
      long messageId,
      int rating,
      String feedbackMessage,
      long contactId,
      Long assignedAgentId,
      String createdAt) {

    static Response of(AskedSurvey asked, long account) {
      AskedSurvey.Answer answer = asked.answer();
      return answer == null
          ? null
          : new Response(
              asked.id(),
              account,
              asked.conversation().value(),
              asked.message().value(),
              answer.rating(),
              answer.feedback(),
              asked.contact().value(),
              asked.agent(),
              WireTime.iso(answer.at()));
    }
  }
}
