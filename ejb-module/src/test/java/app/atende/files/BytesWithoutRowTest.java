package app.atende.files;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.files.internal.FileStore;
import app.atende.files.internal.StoredBytes;
import app.atende.rooms.Rooms;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BytesWithoutRowTest {
  private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(2));

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    drop(500); // what an earlier run of the build left in the folder
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void onlyOldFilesThatNoRowKnowsGo() {
    String lost = bytes(LONG_AGO);
    String fresh = bytes(Instant.now());
    String known = received();
    age(known, LONG_AGO);
    assertThat(drop(500)).isEqualTo(1);
    assertThat(isThere(lost)).isFalse();
    assertThat(isThere(fresh)).isTrue();
    assertThat(isThere(known)).isTrue();
    assertThat(drop(500)).isZero();
  }

  @Test
  void noMoreGoAtOnceThanAreAskedFor() {
    for (int i = 0; i < 5; i++) {
      bytes(LONG_AGO);
    }
    assertThat(drop(2)).isEqualTo(2);
    assertThat(drop(2)).isEqualTo(2);
    assertThat(drop(2)).isEqualTo(1);
  }

  private int drop(int most) {
    return rooms.call(() -> rooms.get(BytesWithoutRow.class).drop(most));
  }

  private String bytes(Instant writtenAt) {
    StoredBytes stored = store().write(rooms.acme(), content(), 100);
    age(stored.storageKey(), writtenAt);
    return stored.storageKey();
  }

  private String received() {
    NewFile file = new NewFile(content(), "carta.txt", 0);
    rooms.call(() -> rooms.get(Attachments.class).receive(file, OLGA));
    return rooms.call(() -> rooms.ask("SELECT storage_key FROM attachment").get(0).toString());
  }

  private void age(String key, Instant writtenAt) {
    boolean done =
        store()
            .find(rooms.acme(), key)
            .orElseThrow()
            .toFile()
            .setLastModified(writtenAt.toEpochMilli());
    assertThat(done).isTrue();
  }

  private boolean isThere(String key) {
    return store().find(rooms.acme(), key).isPresent();
  }

  private FileStore store() {
    return rooms.get(FileStore.class);
  }

  private static InputStream content() {
    return new ByteArrayInputStream("olá".getBytes(StandardCharsets.UTF_8));
  }
}
