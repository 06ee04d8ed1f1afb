package app.atende.csat.internal;

import app.atende.accounts.Accounts;
import app.atende.config.PublicUuid;
import app.atende.config.Settings;
import app.atende.csat.AskedSurvey;
import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxSurvey;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What a question says. The widget draws the five steps itself; everywhere else the address of a
 * page stands below the words.
 */
@ApplicationScoped
public class SurveyLink {

  private static final String PAGE = "/survey/responses/";
  private static final String APART = "\n\n";

  @Inject private Accounts accounts;
  @Inject private Settings settings;
  @Inject private Tenants tenants;

  /**
   * What a contact of the inbox reads. Empty where he could not answer: the conversation began
   * before its uuid told the account, and the channel shows words only.
   */
  Optional<String> words(InboxDetail inbox, String uuid) {
    String words = words(inbox.manners().survey());
    if (inbox.channel() == ChannelType.WEBSITE) {
      return Optional.of(words);
    }
    return PublicUuid.tenantOf(uuid)
        .filter(tenants.current()::equals)
        .map(known -> words + APART + address(uuid));
  }

  private String words(InboxSurvey survey) {
    return Optional.ofNullable(survey.surveyMessage())
        .orElseGet(
            () -> SurveyWords.of(accounts.get(Actor.SYSTEM).locale()).say("survey.question"));
  }

  private String address(String uuid) {
    return settings.http().baseUrl() + PAGE + uuid;
  }

  /** The same without the address below its words. */
  public AskedSurvey without(AskedSurvey asked, String uuid) {
    String end = APART + address(uuid);
    return asked.words().endsWith(end)
        ? new AskedSurvey(
            asked.id(),
            asked.message(),
            asked.conversation(),
            asked.inboxName(),
            asked.words().substring(0, asked.words().length() - end.length()),
            asked.look(),
            asked.contact(),
            asked.agent(),
            asked.sentAt(),
            asked.answer())
        : asked;
  }
}
