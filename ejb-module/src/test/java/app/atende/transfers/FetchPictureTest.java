package app.atende.transfers;

import static app.atende.rooms.Rooms.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactPictureWanted;
import app.atende.contacts.ContactPictures;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ToldContact;
import app.atende.contacts.ToldContacts;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.rooms.Rooms;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contact's picture is fetched from the address that a program named. */
class FetchPictureTest implements RunsTwiceContract {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Rooms rooms;
  private HttpServer host;
  private ContactId carla;

  @BeforeEach
  void open() throws IOException {
    rooms = new Rooms();
    host = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    answer("/carla.png", "image/png", picture());
    answer("/none.txt", "text/plain", "no picture".getBytes(StandardCharsets.UTF_8));
    host.start();
    ToldContact told = at("/carla.png", ContactProfile.of("Carla", null));
    carla = rooms.call(() -> rooms.get(ToldContacts.class).create(told, ADA));
  }

  @AfterEach
  void close() {
    host.stop(0);
    rooms.close();
  }

  @Override
  public DurableListener listener() {
    return rooms.get(FetchPicture.class);
  }

  @Override
  public void runOnce() {
    ContactPictureWanted event =
        new ContactPictureWanted(carla, ADA.cause(), rooms.get(Now.class).instant());
    assertThat(listener().wants(event)).isTrue();
    rooms.run(() -> listener().handle(EventNote.of(event)));
  }

  @Override
  public Object outcome() {
    return List.of(String.valueOf(detail().picture()), asked.size());
  }

  @Test
  void heIsShownByItAndAnEditThatIsUnderWayStaysGood() {
    long seen = detail().version();
    assertThat(detail().picture()).as("before it was fetched").isNull();
    runOnce();
    assertThat(detail().picture()).isNotNull();
    assertThat(detail().version()).isEqualTo(seen);
    assertThat(asked).containsExactly("/carla.png");
  }

  @Test
  void itsAddressEndsInTheNameThatAGatewayCompares() {
    runOnce();
    assertThat(detail().pictureAddress("https://x.example"))
        .endsWith("/" + detail().picture() + "/carla.png");
  }

  @Test
  void onceItWasTakenAwayItIsFetchedAgainWhenItIsToldAgain() {
    runOnce();
    rooms.run(() -> rooms.get(ContactPictures.class).remove(carla, ADA));
    assertThat(detail().pictureAddress("https://x.example")).isEmpty();
    tell("/carla.png");
    runOnce();
    assertThat(detail().picture()).isNotNull();
  }

  @Test
  void whatIsNoPictureLeavesHimAsHeWas() {
    runOnce();
    String before = detail().picture();
    tell("/none.txt");
    runOnce();
    assertThat(detail().picture()).isEqualTo(before);
    tell("/nowhere.png");
    runOnce();
    assertThat(detail().picture()).isEqualTo(before);
  }

  @Test
  void whoIsGoneIsNotAskedFor() {
    rooms.sql("DELETE FROM contact WHERE id = " + carla.value());
    runOnce();
    assertThat(asked).isEmpty();
  }

  private void tell(String path) {
    rooms.get(Now.class).pass(Duration.ofMinutes(2));
    rooms.run(
        () -> rooms.get(ToldContacts.class).change(carla, at(path, ContactProfile.EMPTY), ADA));
  }

  private ToldContact at(String path, ContactProfile profile) {
    return new ToldContact(profile, null, null, "http://127.0.0.1:" + port() + path);
  }

  private int port() {
    return host.getAddress().getPort();
  }

  private ContactDetail detail() {
    return rooms.call(() -> rooms.get(ContactQueries.class).detail(carla, ADA));
  }

  private void answer(String path, String type, byte[] body) {
    host.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
