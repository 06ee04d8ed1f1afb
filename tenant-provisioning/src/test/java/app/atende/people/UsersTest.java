package app.atende.people;

import static app.atende.people.House.PASSWORD;
import static app.atende.people.House.at;
import static app.atende.people.Refusal.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.people.AudioAlerts.About;
import app.atende.people.AudioAlerts.Tone;
import app.atende.people.SectionPreferences.Section;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ControlSchema.class)
class UsersTest {

  @Test
  void oneAddressIsOnePerson(House house) {
    User ada = house.ada();
    assertThat(ada.isConfirmed()).isTrue();
    isRefused(
        ErrorCode.EMAIL_TAKEN,
        () ->
            house.users.create(
                new NewUser(EmailAddress.of("ADA@acme.example"), "Mallory", null, PASSWORD)));
    assertThat(house.users.findOrInvite(EmailAddress.of("ada@acme.example"), "Mallory"))
        .isEqualTo(ada);
  }

  @Test
  void parallelInvitationsMakeOnePerson(House house) {
    long people =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(i -> house.users.findOrInvite(EmailAddress.of("ben@acme.example"), "Ben"))
            .map(User::id)
            .filter(Objects::nonNull)
            .distinct()
            .count();
    assertThat(people).isEqualTo(1);
  }

  @Test
  void changesOnlyWhatIsGivenAndAsksTheAccountsToFollow(House house) {
    User ada = house.ada();
    house.users.change(ada.id(), new ProfileChange(null, "Dra. Ada", "en", Theme.DARK));
    User changed = house.users.change(ada.id(), new ProfileChange("Ada\r\nL.", null, null, null));
    assertThat(changed.name()).isEqualTo("Ada  L.");
    assertThat(changed.availableName()).isEqualTo("Dra. Ada");
    assertThat(changed.preferences()).isEqualTo(new User.Preferences("en", Theme.DARK, null));
    assertThat(house.asked(HouseWork.COPY_PROFILE)).hasSize(2);
    isRefused(
        ErrorCode.UNKNOWN_LOCALE,
        () -> house.users.change(ada.id(), new ProfileChange(null, null, "xx", null)));
    isRefused(
        ErrorCode.VALUE_TOO_LONG,
        () -> house.users.change(ada.id(), new ProfileChange("a".repeat(256), null, null, null)));
    isRefused(
        ErrorCode.VALUE_REQUIRED,
        () -> house.users.change(ada.id(), new ProfileChange("  ", null, null, null)));
  }

  @Test
  void howSomebodyWritesIsKeptBesideHisOtherSettings(House house) {
    User ada = house.ada();
    assertThat(ada.preferences().writing())
        .isEqualTo(new WritingPreferences(SendKey.ENTER, "", Set.of()));
    house.users.keepUiSettings(ada.id(), "{\"width\":320,\"editor_message_key\":\"enter\"}");
    WritingPreferences wanted =
        new WritingPreferences(SendKey.CMD_ENTER, " **Ada**\n", Set.of()).signing("API", true);
    house.users.keepWriting(ada.id(), wanted);
    User.Preferences kept = house.users.get(ada.id()).preferences();
    assertThat(kept.writing())
        .isEqualTo(new WritingPreferences(SendKey.CMD_ENTER, "**Ada**", Set.of("API")));
    assertThat(kept.uiSettings()).contains("\"width\":").contains("320");
    isRefused(
        ErrorCode.VALUE_TOO_LONG,
        () -> house.users.keepWriting(ada.id(), wanted.with(SendKey.ENTER, "x".repeat(2001))));
  }

  @Test
  void whenTheConsoleRingsIsKeptBesideHowSomebodyWrites(House house) {
    User ada = house.ada();
    assertThat(ada.preferences().alerts()).isEqualTo(AudioAlerts.USUAL);
    WritingPreferences writing = new WritingPreferences(SendKey.CMD_ENTER, "Ada", Set.of("API"));
    house.users.keepWriting(ada.id(), writing);
    AudioAlerts wanted =
        new AudioAlerts(Set.of(About.UNASSIGNED, About.NOTME), Tone.CHIME, false, true);
    house.users.keepAlerts(ada.id(), wanted);
    User.Preferences kept = house.users.get(ada.id()).preferences();
    assertThat(kept.alerts()).isEqualTo(wanted);
    assertThat(kept.writing()).isEqualTo(writing);
    AudioAlerts silent = new AudioAlerts(Set.of(), Tone.BELL, true, false);
    house.users.keepAlerts(ada.id(), silent);
    assertThat(house.users.get(ada.id()).preferences().alerts()).isEqualTo(silent);
  }

  @Test
  void howMuchRoomListsTakeIsKeptBesideHisOtherSettings(House house) {
    User ada = house.ada();
    assertThat(ada.preferences().density()).isNull();
    house.users.keepWriting(ada.id(), new WritingPreferences(SendKey.CMD_ENTER, "A", Set.of()));
    house.users.keepDensity(ada.id(), Density.CONDENSED);
    User.Preferences kept = house.users.get(ada.id()).preferences();
    assertThat(kept.density()).isEqualTo(Density.CONDENSED);
    assertThat(kept.writing().signature()).isEqualTo("A");
  }

  @Test
  void aToneThatIsNotKnownRingsAsTheUsualOne(House house) {
    User ada = house.ada();
    house.users.keepUiSettings(
        ada.id(), "{\"enable_audio_alerts\":\"mine+all\",\"notification_tone\":\"magic\"}");
    assertThat(house.users.get(ada.id()).preferences().alerts())
        .isEqualTo(new AudioAlerts(Set.of(About.MINE), Tone.DING, true, false));
  }

  @Test
  void howSomebodyArrangesHisSectionsIsKeptBesideHisOtherSettings(House house) {
    User ada = house.ada();
    assertThat(ada.preferences().sections().sections()).isEmpty();
    house.users.keepWriting(ada.id(), new WritingPreferences(SendKey.CMD_ENTER, "A", Set.of()));
    SectionPreferences wanted =
        new SectionPreferences(
            List.of(new Section("scheduled", true), new Section("actions", null)));
    house.users.keepSections(ada.id(), wanted);
    User.Preferences kept = house.users.get(ada.id()).preferences();
    assertThat(kept.sections()).isEqualTo(wanted);
    assertThat(kept.writing().signature()).isEqualTo("A");
    for (Section bad : List.of(new Section("<b>", true), new Section(null, true))) {
      isRefused(
          ErrorCode.VALUE_INVALID,
          () -> house.users.keepSections(ada.id(), new SectionPreferences(List.of(bad))));
    }
    SectionPreferences many =
        new SectionPreferences(Collections.nCopies(31, new Section("actions", null)));
    isRefused(ErrorCode.VALUE_INVALID, () -> house.users.keepSections(ada.id(), many));
    house.users.keepUiSettings(ada.id(), "{\"details_sections\": [7, {\"name\": \"x y\"}]}");
    assertThat(house.users.get(ada.id()).preferences().sections().sections()).isEmpty();
  }

  @Test
  void whichColumnsSomebodyHidesIsKeptBesideHisOtherSettings(House house) {
    User ada = house.ada();
    assertThat(ada.preferences().hiddenColumns("contacts")).isEmpty();
    house.users.keepUiSettings(ada.id(), "{\"width\":320}");
    house.users.keepHiddenColumns(ada.id(), "contacts", Set.of("city", "country"));
    house.users.keepHiddenColumns(ada.id(), "others", Set.of("name"));
    house.users.keepHiddenColumns(ada.id(), "contacts", Set.of("city"));
    User.Preferences kept = house.users.get(ada.id()).preferences();
    assertThat(kept.hiddenColumns("contacts")).containsExactly("city");
    assertThat(kept.hiddenColumns("others")).containsExactly("name");
    assertThat(kept.uiSettings()).contains("320");
  }

  @Test
  void aPubsubTokenNamesItsOwnerAndNothingElseDoes(House house) {
    User ada = house.ada();
    String token = house.pubsub.of(ada.id()).orElseThrow();
    assertThat(house.pubsub.ownerOf(token)).contains(ada.id());
    for (String bad :
        new String[] {
          null, "", "-", "x-y", "1", "999-x", token + "x", "0" + token, "9".repeat(40)
        }) {
      assertThat(house.pubsub.ownerOf(bad)).isEmpty();
    }
  }

  @Test
  void deletingLeavesNothingThatOpensADoor(House house) {
    User ada = house.ada();
    TenantId acme = house.account("acme");
    house.memberships.add(ada.id(), acme);
    String session = house.enter("ada@acme.example", PASSWORD, at("192.0.2.1")).token();
    String token = house.tokens.issue(TokenOwner.of(ada.id()), "n8n").secret();
    house.users.delete(ada.id());
    assertThat(house.askedOf(acme, HouseWork.REMOVE_DELETED))
        .containsExactly("{\"user\":%d}".formatted(ada.id().value()));
    assertThat(house.sessions.find(Realm.USER, session)).isEmpty();
    assertThat(house.tokens.find(token)).isEmpty();
    assertThat(house.memberships.mayEnter(ada.id(), acme)).isFalse();
    isRefused(ErrorCode.USER_NOT_FOUND, () -> house.users.get(ada.id()));
  }

  @Test
  void aProgramPutsSettingsOverThoseThatStandThere(House house) {
    UserId ada = house.ada().id();
    house.users.keepUiSettings(ada, "{\"width\":320,\"gone\":1,\"message_signature\":\"Ada\"}");
    house.users.changeUiSettings(
        ada, "{\"gone\":null,\"side\":{\"open\":true},\"message_signature\":\"x\"}");
    assertThat(house.users.get(ada).preferences().uiSettings())
        .isEqualTo("{\"width\":320,\"message_signature\":\"Ada\",\"side\":{\"open\":true}}");
    String deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);
    for (String odd : new String[] {"[1]", "7", "{", deep}) {
      isRefused(ErrorCode.VALUE_INVALID, () -> house.users.changeUiSettings(ada, odd));
    }
    String endless = "{\"a\":\"" + "x".repeat(70_000) + "\"}";
    isRefused(ErrorCode.VALUE_TOO_LONG, () -> house.users.changeUiSettings(ada, endless));
  }
}
