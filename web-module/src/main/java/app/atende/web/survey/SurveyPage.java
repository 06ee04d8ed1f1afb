package app.atende.web.survey;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.FormAnswer;
import app.atende.csat.AskedSurvey;
import app.atende.csat.Surveys;
import app.atende.roles.Actor;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.DialectWords;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.PublicDoor;
import app.atende.web.compat.Rate;
import app.atende.web.compat.RateLimits;
import app.atende.web.page.Reader;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code /survey/responses/{uuid}}: the address below the words of a question (contract 9). What is
 * not there, or is not to be known, is one page that says so.
 */
@WebServlet("/survey/responses/*")
public class SurveyPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient PublicDoor door;
  @Inject private transient Surveys surveys;
  @Inject private transient RateLimits rates;
  @Inject private transient TenantDirectory directory;
  @Inject private transient Tenants tenants;
  @Inject private transient Now now;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SurveyHeaders.set(response);
    answer(request, response, uuid -> show(uuid, request, SurveyHtml.Typed.NOTHING));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SurveyHeaders.set(response);
    answer(request, response, uuid -> keep(uuid, request, response));
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Work work)
      throws IOException {
    String uuid = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    String page;
    try {
      page = door.<String, RuntimeException>enterByUuid(uuid, () -> work.on(uuid));
    } catch (RuntimeException e) {
      DomainException refusal = DomainException.in(e).orElseThrow(() -> e);
      boolean slow = refusal.code() == ErrorCode.TOO_MANY_TRIES;
      response.setStatus(slow ? refusal.code().http() : HttpServletResponse.SC_NOT_FOUND);
      page = SurveyHtml.gone(language(request, Reader.PORTUGUESE), slow);
    }
    response.getWriter().write(page);
  }

  private String show(String uuid, HttpServletRequest request, SurveyHtml.Typed typed) {
    AskedSurvey asked = surveys.get(uuid, Actor.SYSTEM);
    Locale account = DialectWords.locale(directory.get(tenants.current()).locale());
    return new SurveyHtml(language(request, account)).page(asked, now.instant(), typed);
  }

  /** After a kept answer the page is read anew, so that reloading it sends nothing again. */
  private String keep(String uuid, HttpServletRequest request, HttpServletResponse response) {
    rates.spend(Rate.SURVEY_ANSWER, uuid);
    LooseBody form = LooseRequest.read(request);
    String feedback =
        form.text("feedback").map(String::strip).filter(t -> !t.isEmpty()).orElse(null);
    long stars = form.filled("rating").filter(SurveyPage::isStep).map(Long::valueOf).orElse(0L);
    try {
      surveys.answer(uuid, new FormAnswer.Rating(stars, feedback), Actor.SYSTEM);
    } catch (RuntimeException e) {
      DomainException refusal = DomainException.in(e).orElseThrow(() -> e);
      if (refusal.field().isEmpty() && refusal.code() != ErrorCode.RATING_CLOSED) {
        throw refusal;
      }
      response.setStatus(refusal.code().http());
      return show(uuid, request, new SurveyHtml.Typed(stars, feedback, refusal));
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getRequestURI());
    return "";
  }

  private static boolean isStep(String typed) {
    return typed.matches("[1-5]");
  }

  private static Locale language(HttpServletRequest request, Locale otherwise) {
    return Reader.ofBrowser(request).orElse(otherwise);
  }

  private interface Work {
    String on(String uuid);
  }
}
