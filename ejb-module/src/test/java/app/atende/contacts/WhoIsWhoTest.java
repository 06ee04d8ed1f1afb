package app.atende.contacts;

import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.contacts.Arrival.Matching;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A proof is about the identifier; every other claim is only what somebody says (X35). */
class WhoIsWhoTest {

  @RegisterExtension private static final Rooms rooms = new Rooms();

  @Test
  void aProofOfOneselfOpensNobodyWhoseEmailIsClaimed() {
    ContactDetail carla = known("carla@acme.example", "+5511987650001", null);
    ContactSession mallory =
        prove("proof-email", claims("m1", "carla@acme.example", "+5511987650001"));
    assertThat(mallory.contact()).isNotEqualTo(carla.id());
    assertThat(mallory.verified()).isTrue();
    assertThat(detail(mallory).identifier()).isEqualTo("m1");
    assertThat(detail(mallory).email()).isNull();
    assertThat(detail(mallory).phoneNumber()).isNull();
  }

  @Test
  void anApiInboxDoesNotVerifyWhomOnlyAnEmailNames() {
    ContactDetail carla = known("api@acme.example", null, null);
    Arrival arrival =
        Arrival.known(SALES, "proof-api", claims("m2", "api@acme.example", null))
            .with(IdentityProof.VALID);
    ContactSession mallory = arrive(arrival);
    assertThat(mallory.contact()).isNotEqualTo(carla.id());
    assertThat(detail(mallory).identifier()).isEqualTo("m2");
  }

  @Test
  void anotherPersonAtTheSameBrowserOpensNobodyWhoseEmailIsClaimed() {
    ContactDetail carla = known("again@acme.example", null, null);
    ContactSession ben = prove("again", claims("b3", null, null));
    ContactSession mallory = proveTo(ben, claims("m3", "again@acme.example", null));
    assertThat(mallory.id()).isNotEqualTo(ben.id());
    assertThat(mallory.contact()).isNotEqualTo(carla.id());
  }

  @Test
  void aProofLeadsToTheContactOfThatIdentifier() {
    ContactDetail carla = known(null, null, "c4");
    ContactSession proven = prove("proof-known", claims("c4", "c4@acme.example", null));
    assertThat(proven.contact()).isEqualTo(carla.id());
    assertThat(proven.verified()).isTrue();
  }

  @Test
  void aClaimThatIsSomebodyElsesIsDroppedAndTheOthersStay() {
    known("taken@acme.example", null, null);
    ContactSession carla = prove("dropped", claims("c5", null, null));
    ContactSession same =
        proveTo(carla, claims("c5", "taken@acme.example", "+5511987650005").withName("Carla"));
    assertThat(same).extracting(ContactSession::id).isEqualTo(carla.id());
    assertThat(detail(same).email()).isNull();
    assertThat(detail(same).phoneNumber()).isEqualTo("+5511987650005");
    assertThat(detail(same).name()).isEqualTo("Carla");
  }

  @Test
  void aTakenEmailDoesNotSpoilAProof() {
    known("spoil@acme.example", null, null);
    ContactSession visitor = rooms.arrive("spoiled", "Carla");
    ContactSession proven = proveTo(visitor, claims("c6", "spoil@acme.example", null));
    assertThat(proven.verified()).isTrue();
    assertThat(detail(proven).identifier()).isEqualTo("c6");
    assertThat(detail(proven).email()).isNull();
  }

  @Test
  void whatCouldNotBeKeptIsRefusedBeforehand() {
    assertThatThrownBy(() -> desk().check(claims(null, "carla", null), Actor.SYSTEM))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> desk().check(claims(null, null, "12"), Actor.SYSTEM))
        .isInstanceOf(DomainException.class);
    assertThatCode(() -> desk().check(claims("c7", "c7@acme.example", null), Actor.SYSTEM))
        .doesNotThrowAnyException();
  }

  private static ContactProfile claims(String identifier, String email, String phone) {
    return ContactProfile.EMPTY.withIdentifier(identifier).withEmail(email).withPhoneNumber(phone);
  }

  private static ContactDetail known(String email, String phone, String identifier) {
    ContactProfile profile = claims(identifier, email, phone).withName("Known");
    return rooms.call(() -> desk().create(profile, OLGA));
  }

  private static ContactSession prove(String sourceId, ContactProfile profile) {
    return arrive(new Arrival(SUPPORT, sourceId, profile, IdentityProof.VALID, Matching.BY_PROOF));
  }

  private static ContactSession arrive(Arrival arrival) {
    return rooms.call(() -> desk().arrive(arrival, Actor.SYSTEM));
  }

  private static ContactSession proveTo(ContactSession session, ContactProfile profile) {
    return rooms.call(
        () -> desk().identify(session.id(), profile, IdentityProof.VALID, session.actor()));
  }

  private static ContactDetail detail(ContactSession session) {
    return rooms.call(() -> rooms.get(ContactQueries.class).detail(session.contact(), OLGA));
  }

  private static Contacts desk() {
    return rooms.get(Contacts.class);
  }
}
