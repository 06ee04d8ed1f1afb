package app.atende.contacts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.conversations.ContactMerges;
import app.atende.files.BytesWithoutRow;
import app.atende.files.Pictures;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What contacts look like: put, replaced, removed, and what becomes of it with them (X12, X14). */
class ContactPicturesTest {

  private Rooms rooms;
  private ContactId carla;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla().contact();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void aPictureIsSeenByItsKeyUntilItIsReplaced() {
    String first = put(carla);
    assertThat(detail(carla).picture()).isEqualTo(first);
    assertThat(isThere(first)).isTrue();
    String second = put(carla);
    assertThat(isThere(first)).isFalse();
    assertThat(isThere(second)).isTrue();
    rooms.run(() -> rooms.get(ContactPictures.class).remove(carla, ADA));
    assertThat(detail(carla).picture()).isNull();
    assertThat(isThere(second)).isFalse();
  }

  @Test
  void anEditThatIsUnderWayIsNotOvertakenByAPicture() {
    long seen = detail(carla).version();
    put(carla);
    assertThat(
            rooms
                .call(
                    () ->
                        rooms
                            .get(Contacts.class)
                            .update(carla, seen, ContactProfile.of("Carla D.", null), ADA))
                .picture())
        .isNotNull();
  }

  @Test
  void itGoesWithItsContact() {
    String key = put(carla);
    rooms.callInRequest(() -> rooms.get(Contacts.class).delete(List.of(carla), OLGA));
    assertThat(isThere(key)).isFalse();
  }

  @Test
  void whoStaysKeepsHisOwnPictureAndTheOtherOneIsNobodys() {
    ContactId dora = rooms.arrive("dora", "Dora").contact();
    String own = put(carla);
    String other = put(dora);
    merge(carla, dora);
    assertThat(detail(carla).picture()).isEqualTo(own);
    assertThat(isThere(other)).isFalse();
  }

  @Test
  void whoStaysWithoutAPictureGetsTheOtherOnes() {
    ContactId dora = rooms.arrive("dora", "Dora").contact();
    String other = put(dora);
    merge(carla, dora);
    assertThat(detail(carla).picture()).isEqualTo(other);
    assertThat(isThere(other)).isTrue();
  }

  @Test
  void theNightlyTidyingLeavesItAlone() {
    String key = put(carla);
    rooms.call(() -> rooms.get(BytesWithoutRow.class).drop(500));
    assertThat(isThere(key)).isTrue();
  }

  @Test
  void whoMayNotChangeContactsMayNotChangeTheirPictures() {
    Actor visitor = Actor.contact(carla.value(), "Carla");
    assertThatThrownBy(
            () -> rooms.call(() -> rooms.get(ContactPictures.class).put(carla, "x", visitor)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("NOT_PERMITTED");
  }

  private String put(ContactId contact) {
    String written = rooms.call(() -> rooms.get(Pictures.class).write(picture(), ADA));
    return rooms.call(() -> rooms.get(ContactPictures.class).put(contact, written, ADA));
  }

  private void merge(ContactId kept, ContactId merged) {
    rooms.callInRequest(
        () -> rooms.get(ContactMerges.class).merge(ContactMerge.of(kept, merged), OLGA));
  }

  private ContactDetail detail(ContactId contact) {
    return rooms.call(() -> rooms.get(ContactQueries.class).detail(contact, ADA));
  }

  private boolean isThere(String key) {
    return rooms.call(() -> rooms.get(Pictures.class).find(key, Actor.SYSTEM)).isPresent();
  }

  private static ByteArrayInputStream picture() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", out);
      return new ByteArrayInputStream(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
