package app.atende.people;

import static app.atende.people.Refusal.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.people.PlatformApp.ObjectKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ControlSchema.class)
class GrantsTest {

  @Test
  void anApiTokenIsShownOnceAndCanBeRevoked(House house) {
    TokenOwner ada = TokenOwner.of(house.ada().id());
    ApiToken.Issued first = house.tokens.issue(ada, "n8n");
    ApiToken.Issued second = house.tokens.issue(ada, "mobile");
    assertThat(house.tokens.find(first.secret()).map(ApiToken::owner)).contains(ada);
    assertThat(house.tokens.list(ada)).extracting(ApiToken::name).containsExactly("mobile", "n8n");
    isRefused(
        ErrorCode.TOKEN_NOT_FOUND,
        () -> house.tokens.revoke(TokenOwner.bot(ada.id()), first.token().id()));
    house.tokens.revoke(ada, first.token().id());
    assertThat(house.tokens.find(first.secret())).isEmpty();
    assertThat(house.tokens.find(second.secret())).isPresent();
    assertThat(house.tokens.find(null)).isEmpty();
  }

  @Test
  void anApiTokenSaysWhenItWasLastUsedToTheMinute(House house) {
    TokenOwner ada = TokenOwner.of(house.ada().id());
    String secret = house.tokens.issue(ada, "n8n").secret();
    assertThat(house.tokens.list(ada).get(0).usedAt()).isNull();
    house.tokens.find(secret);
    house.now.pass(Duration.ofSeconds(30));
    house.tokens.find(secret);
    assertThat(house.tokens.list(ada).get(0).usedAt())
        .isEqualTo(house.now.instant().minusSeconds(30));
  }

  @Test
  void nobodyHoldsTokensWithoutEnd(House house) {
    TokenOwner ada = TokenOwner.of(house.ada().id());
    for (int i = 0; i < ApiTokens.MOST; i++) {
      house.tokens.issue(ada, "t" + i);
    }
    isRefused(ErrorCode.LIMIT_EXCEEDED, () -> house.tokens.issue(ada, "one more"));
  }

  @Test
  void theFirstAppFollowsTheOperatorsSetting(House house) {
    house.apps.ensureFirst("the-first-token-of-this-house");
    house.apps.ensureFirst("the-first-token-of-this-house");
    PlatformApp app = house.apps.find("the-first-token-of-this-house").orElseThrow();
    house.apps.ensureFirst("another-token-for-this-house");
    assertThat(house.apps.find("the-first-token-of-this-house")).isEmpty();
    assertThat(house.apps.find("another-token-for-this-house")).contains(app);
    assertThat(house.apps.list()).containsExactly(app);
  }

  @Test
  void anAppReachesOnlyWhatItWasGranted(House house) {
    PlatformApp one = house.apps.create("one");
    PlatformApp two = house.apps.create("two");
    house.apps.grant(one, ObjectKind.ACCOUNT, 7);
    house.apps.grant(one, ObjectKind.ACCOUNT, 7);
    house.apps.grant(one, ObjectKind.USER, 3);
    house.apps.check(one, ObjectKind.ACCOUNT, 7);
    assertThat(house.apps.granted(one, ObjectKind.ACCOUNT)).containsExactly(7L);
    isRefused(ErrorCode.NOT_GRANTED, () -> house.apps.check(two, ObjectKind.ACCOUNT, 7));
    isRefused(ErrorCode.NOT_GRANTED, () -> house.apps.check(one, ObjectKind.USER, 7));
    house.apps.forget(ObjectKind.ACCOUNT, 7);
    assertThat(house.apps.granted(one, ObjectKind.ACCOUNT)).isEmpty();
    isRefused(ErrorCode.NAME_TAKEN, () -> house.apps.create("one"));
  }

  @Test
  void aTokenOfAUserOpensNoPlatformDoor(House house) {
    String secret = house.tokens.issue(TokenOwner.of(house.ada().id()), "n8n").secret();
    assertThat(house.apps.find(secret)).isEmpty();
  }

  @Test
  void aMembershipMayBeAddedAndRemovedTwice(House house) {
    UserId ada = house.ada().id();
    TenantId acme = house.account("acme");
    TenantId globex = house.account("globex");
    assertThat(house.memberships.add(ada, acme)).isTrue();
    assertThat(house.memberships.add(ada, acme)).isFalse();
    house.memberships.add(ada, globex);
    house.memberships.noteActive(ada, globex);
    assertThat(house.memberships.of(ada))
        .extracting(membership -> membership.account().name())
        .containsExactly("globex", "acme");
    house.memberships.remove(ada, acme);
    house.memberships.remove(ada, acme);
    assertThat(house.memberships.mayEnter(ada, acme)).isFalse();
    assertThat(house.memberships.in(acme)).isEmpty();
    assertThat(house.ended).containsExactly(new MembershipEnded(ada, acme));
  }

  @Test
  void operatorsAreKeptApartFromUsers(House house) {
    Operator paul =
        house.operators.create(EmailAddress.of("paul@host.example"), "Paul", House.OTHER_PASSWORD);
    house.operators.keepPreferences(paul.id(), "en", Theme.LIGHT);
    assertThat(house.operators.get(paul.id()).locale()).isEqualTo("en");
    assertThat(house.users.find(EmailAddress.of("paul@host.example"))).isEmpty();
    isRefused(
        ErrorCode.EMAIL_TAKEN,
        () ->
            house.operators.create(
                EmailAddress.of("paul@host.example"), "Paul", House.OTHER_PASSWORD));
    house.operators.delete(paul.id());
    assertThat(house.operators.list()).isEmpty();
  }

  @Test
  void aUserMadeByAnAppIsGrantedToItAndNeedsNoPassword(House house) {
    PlatformApp app = house.apps.create("hosting");
    User ben =
        house.users.createFor(
            app, new NewUser(EmailAddress.of("ben@acme.example"), "Ben", null, null), null);
    house.apps.check(app, ObjectKind.USER, ben.id().value());
    assertThat(ben.attributes().creator()).contains(app.id());
    assertThat(ben.isConfirmed()).isTrue();
    isRefused(
        ErrorCode.PASSWORD_TOO_SHORT,
        () ->
            house.users.create(
                new NewUser(EmailAddress.of("ada@acme.example"), "Ada", null, null)));
  }

  @Test
  void aBotIsChangedFieldByFieldAndTakesItsTokensWithIt(House house) {
    AgentBot bot =
        house.bots.create(
            new AgentBot.Edit("Rex", "helps", "https://rex.example/hook"), house.account("acme"));
    String secret = house.tokens.issue(TokenOwner.bot(bot.id()), "platform").secret();
    assertThat(house.bots.change(bot.id(), new AgentBot.Edit(null, "", null)))
        .isEqualTo(new AgentBot(bot.id(), "Rex", null, bot.url(), bot.tenant()));
    for (String url :
        new String[] {"ftp://x.example", "https:///x", "rex", "https://a@b.example"}) {
      isRefused(
          ErrorCode.URL_INVALID,
          () -> house.bots.change(bot.id(), new AgentBot.Edit(null, null, url)));
    }
    house.bots.delete(bot.id());
    assertThat(house.tokens.find(secret)).isEmpty();
    isRefused(ErrorCode.BOT_NOT_FOUND, () -> house.bots.get(bot.id()));
  }
}
