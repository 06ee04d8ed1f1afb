package app.atende.people;

import static app.atende.people.House.OTHER_PASSWORD;
import static app.atende.people.House.PASSWORD;
import static app.atende.people.House.at;
import static app.atende.people.Refusal.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ControlSchema.class)
class PasswordLinksTest {
  private static final String ADA = "ada@acme.example";

  @Test
  void aResetWorksOnceAndEndsAllThatTheOldPasswordOpened(House house) {
    User ada = house.ada();
    Session.Started before = house.enter(ADA, PASSWORD, at("192.0.2.1"));
    String pubsub = house.pubsub.of(ada.id()).orElseThrow();
    String signIn = house.signInLinks.issue(ada.id());
    String token = house.links.issue(LinkPurpose.RESET, ada.id());
    String second = house.links.issue(LinkPurpose.RESET, ada.id());

    assertThat(house.passwordLinks.reset(token, OTHER_PASSWORD).user()).isEqualTo(ada.id());

    assertThat(house.sessions.find(Realm.USER, before.token())).isEmpty();
    assertThat(house.pubsub.ownerOf(pubsub)).isEmpty();
    isRefused(ErrorCode.LINK_EXPIRED, () -> house.passwordLinks.reset(token, PASSWORD));
    isRefused(ErrorCode.LINK_EXPIRED, () -> house.passwordLinks.reset(second, PASSWORD));
    isRefused(ErrorCode.LINK_EXPIRED, () -> house.signInLinks.redeem(ADA, signIn, at("192.0.2.1")));
    isRefused(ErrorCode.WRONG_CREDENTIALS, () -> house.enter(ADA, PASSWORD, at("192.0.2.1")));
    assertThat(house.enter(ADA, OTHER_PASSWORD, at("192.0.2.1")).token()).isNotBlank();
  }

  @Test
  void ofManyParallelUsesOneWins(House house) {
    User ada = house.ada();
    String token = house.links.issue(LinkPurpose.SIGN_IN, ada.id());
    AtomicInteger won = new AtomicInteger();
    IntStream.range(0, 16)
        .parallel()
        .forEach(
            i -> {
              try {
                house.links.redeem(LinkPurpose.SIGN_IN, token);
                won.incrementAndGet();
              } catch (DomainException refused) {
                assertThat(refused.code()).isEqualTo(ErrorCode.LINK_EXPIRED);
              }
            });
    assertThat(won).hasValue(1);
  }

  @Test
  void lookingAtALinkAndARefusedPasswordDoNotUseItUp(House house) {
    User ada = house.ada();
    String token = house.links.issue(LinkPurpose.RESET, ada.id());
    assertThat(house.links.find(LinkPurpose.RESET, token)).isPresent();
    isRefused(ErrorCode.PASSWORD_TOO_SHORT, () -> house.passwordLinks.reset(token, "short"));
    assertThat(house.passwordLinks.reset(token, OTHER_PASSWORD).user()).isEqualTo(ada.id());
  }

  @Test
  void aLinkExpiresAndServesOnlyItsPurpose(House house) {
    User ada = house.ada();
    String token = house.links.issue(LinkPurpose.RESET, ada.id());
    assertThat(house.links.find(LinkPurpose.INVITATION, token)).isEmpty();
    house.now.pass(Duration.ofHours(1));
    assertThat(house.links.find(LinkPurpose.RESET, token)).isEmpty();
    isRefused(ErrorCode.LINK_EXPIRED, () -> house.passwordLinks.reset(token, OTHER_PASSWORD));
    house.now.pass(Duration.ofDays(2));
    assertThat(house.links.forgetExpired()).isEqualTo(1);
  }

  @Test
  void anInvitationGivesNameAndFirstPasswordAndLeadsToItsAccount(House house) {
    TenantId acme = house.account("acme");
    User ben = house.users.findOrInvite(EmailAddress.of("ben@acme.example"), null);
    assertThat(ben.name()).isEqualTo("ben");
    assertThat(ben.isConfirmed()).isFalse();
    String token = house.links.issueInvitation(ben.id(), acme);

    OneTimeLink used = house.passwordLinks.acceptInvitation(token, "Ben Sousa", PASSWORD);

    assertThat(used.account()).contains(acme);
    assertThat(house.users.get(ben.id()).name()).isEqualTo("Ben Sousa");
    assertThat(house.users.get(ben.id()).isConfirmed()).isTrue();
    assertThat(house.asked(HouseWork.COPY_PROFILE))
        .containsExactly("{\"user\":" + ben.id().value() + "}");
    assertThat(house.enter("ben@acme.example", PASSWORD, at("192.0.2.1")).token()).isNotBlank();
  }

  @Test
  void aSecondMailVoidsTheLinkOfTheFirstOnly(House house) {
    TenantId acme = house.account("acme");
    TenantId globex = house.account("globex");
    User ada = house.ada();
    String first = house.links.issueReset(ada.id());
    String second = house.links.issueReset(ada.id());
    assertThat(house.links.find(LinkPurpose.RESET, first)).isEmpty();
    assertThat(house.links.find(LinkPurpose.RESET, second)).isPresent();
    String toGlobex = house.links.issueInvitation(ada.id(), globex);
    String toAcme = house.links.issueInvitation(ada.id(), acme);
    String toAcmeAgain = house.links.issueInvitation(ada.id(), acme);
    assertThat(house.links.find(LinkPurpose.INVITATION, toAcme)).isEmpty();
    assertThat(house.links.find(LinkPurpose.INVITATION, toAcmeAgain)).isPresent();
    assertThat(house.links.find(LinkPurpose.INVITATION, toGlobex)).isPresent();
  }

  @Test
  void askingForAResetDoesTheSameForKnownAndUnknown(House house) {
    User ada = house.ada();
    house.resets.ask(ADA, at("192.0.2.1"));
    house.resets.ask("nobody@acme.example", at("192.0.2.1"));
    house.resets.ask("no address", at("192.0.2.1"));
    assertThat(house.asked(HouseWork.SEND_RESET_MAIL))
        .containsExactly("{\"user\":" + ada.id().value() + "}", "{\"user\":0}", "{\"user\":0}");
  }

  @Test
  void askingTooOftenSendsNoMoreMailAndTellsOnlyTheNetwork(House house) {
    house.ada();
    IntStream.rangeClosed(1, 6).forEach(i -> house.resets.ask(ADA, at("192.0.2." + i)));
    assertThat(house.asked(HouseWork.SEND_RESET_MAIL)).hasSize(6).endsWith("{\"user\":0}");
    IntStream.rangeClosed(1, 5)
        .forEach(i -> house.resets.ask("p" + i + "@acme.example", at("198.51.100.1")));
    isRefused(
        ErrorCode.TOO_MANY_TRIES, () -> house.resets.ask("p6@acme.example", at("198.51.100.1")));
  }

  @Test
  void aLogInLinkWorksOnceForItsOwnPersonOnly(House house) {
    User ada = house.ada();
    house.users.findOrInvite(EmailAddress.of("ben@acme.example"), "Ben");
    String token = house.signInLinks.issue(ada.id());
    isRefused(
        ErrorCode.LINK_EXPIRED,
        () -> house.signInLinks.redeem("ben@acme.example", token, at("192.0.2.1")));
    assertThat(house.signInLinks.redeem(ADA, token, at("192.0.2.1")).session().user())
        .isEqualTo(ada.id());
    isRefused(ErrorCode.LINK_EXPIRED, () -> house.signInLinks.redeem(ADA, token, at("192.0.2.1")));
  }

  @Test
  void changingOnesPasswordNeedsTheCurrentOneAndKeepsOnlyThisSession(House house) {
    house.ada();
    Session.Started here = house.enter(ADA, PASSWORD, at("192.0.2.1"));
    Session.Started there = house.enter(ADA, PASSWORD, at("192.0.2.2"));
    isRefused(
        ErrorCode.PASSWORD_WRONG,
        () -> house.changes.change(here.session(), "something else", OTHER_PASSWORD));
    house.changes.change(here.session(), PASSWORD, OTHER_PASSWORD);
    assertThat(house.sessions.find(Realm.USER, here.token())).isPresent();
    assertThat(house.sessions.find(Realm.USER, there.token())).isEmpty();
  }

  @Test
  void guessingTheCurrentPasswordIsThrottled(House house) {
    house.ada();
    Session session = house.enter(ADA, PASSWORD, at("192.0.2.1")).session();
    IntStream.range(0, 5)
        .forEach(
            i ->
                isRefused(
                    ErrorCode.PASSWORD_WRONG,
                    () -> house.changes.change(session, "guess " + i, OTHER_PASSWORD)));
    isRefused(
        ErrorCode.TOO_MANY_TRIES, () -> house.changes.change(session, PASSWORD, OTHER_PASSWORD));
  }
}
