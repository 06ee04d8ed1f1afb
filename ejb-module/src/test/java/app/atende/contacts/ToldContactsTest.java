package app.atende.contacts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.files.Pictures;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs tell all of a contact at once. */
class ToldContactsTest {

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms(Heard.class);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void aNewOneIsAllThatWasSaid() {
    ToldContact told =
        new ToldContact(ContactProfile.of("Dora", "dora@example.com"), true, drawn());
    ContactId dora = rooms.call(() -> desk().create(told, ADA));
    assertThat(detail(dora).email()).isEqualTo("dora@example.com");
    assertThat(detail(dora).blocked()).isTrue();
    assertThat(detail(dora).picture()).isNotNull();
  }

  @Test
  void aNewOneIsKnownAtTheInboxToo() {
    ToldContact told = new ToldContact(ContactProfile.of("Dora", null), null, drawn());
    ContactSession dora = rooms.call(() -> desk().create(told, SUPPORT, "dora", ADA));
    assertThat(dora.sourceId()).isEqualTo("dora");
    assertThat(detail(dora.contact()).blocked()).isFalse();
    assertThat(detail(dora.contact()).picture()).isNotNull();
  }

  @Test
  void whatIsNotMentionedStaysAsItIs() {
    ToldContact told = new ToldContact(ContactProfile.of("Dora", null), true, drawn());
    ContactId dora = rooms.call(() -> desk().create(told, ADA));
    String picture = detail(dora).picture();
    change(dora, new ToldContact(ContactProfile.of("Dora Lima", null), null, null), ADA);
    assertThat(detail(dora).name()).isEqualTo("Dora Lima");
    assertThat(detail(dora).blocked()).isTrue();
    assertThat(detail(dora).picture()).isEqualTo(picture);
    change(dora, new ToldContact(ContactProfile.EMPTY, false, null), ADA);
    assertThat(detail(dora).name()).isEqualTo("Dora Lima");
    assertThat(detail(dora).blocked()).isFalse();
  }

  @Test
  void aPictureAtAnAddressIsWantedOnceForEachAddressAndMinute() {
    ContactId dora = rooms.call(() -> desk().create(at("https://a.example/1.png"), ADA));
    assertThat(wanted()).isEqualTo(1);
    change(dora, at("https://a.example/2.png"), ADA);
    assertThat(wanted()).as("within a minute").isEqualTo(1);
    rooms.get(Now.class).pass(Duration.ofMinutes(2));
    change(dora, at("https://a.example/2.png"), ADA);
    assertThat(wanted()).isEqualTo(2);
    String drawn = drawn();
    change(dora, new ToldContact(ContactProfile.EMPTY, null, drawn, "https://a.example/3"), ADA);
    assertThat(wanted()).as("where a picture comes along").isEqualTo(2);
    rooms.get(Now.class).pass(Duration.ofMinutes(2));
    change(dora, at("https://a.example/2.png"), ADA);
    assertThat(wanted()).as("the same address, and he has a picture").isEqualTo(2);
  }

  private static ToldContact at(String address) {
    return new ToldContact(ContactProfile.of("Dora", null), null, null, address);
  }

  private long wanted() {
    return rooms.get(Heard.class).pictures();
  }

  @Test
  void whoMayNotChangeContactsMayNotTellAnything() {
    ContactId carla = rooms.carla().contact();
    Actor visitor = Actor.contact(carla.value(), "Carla");
    ToldContact told = new ToldContact(ContactProfile.of("Mallory", null), true, null);
    assertThatThrownBy(() -> change(carla, told, visitor))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("NOT_PERMITTED");
    assertThat(detail(carla).name()).isEqualTo("Carla");
    assertThatThrownBy(() -> change(new ContactId(99), told, ADA))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("CONTACT_NOT_FOUND");
  }

  private void change(ContactId contact, ToldContact form, Actor actor) {
    rooms.run(() -> desk().change(contact, form, actor));
  }

  private ToldContacts desk() {
    return rooms.get(ToldContacts.class);
  }

  private ContactDetail detail(ContactId contact) {
    return rooms.call(() -> rooms.get(ContactQueries.class).detail(contact, ADA));
  }

  private String drawn() {
    return rooms.call(() -> rooms.get(Pictures.class).write(picture(), ADA));
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

  /** How many pictures were wanted. */
  @ApplicationScoped
  public static class Heard {

    private long pictures;

    void hear(@Observes ContactPictureWanted event) {
      pictures++;
    }

    /** So many. */
    public long pictures() {
      return pictures;
    }
  }
}
