package app.atende.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
  private static final TenantId ACME = new TenantId(1);
  private static final TenantId GLOBEX = new TenantId(2);

  @TempDir Path folder;

  private FileStore store() {
    return new FileStore(folder.resolve("files"));
  }

  @Test
  void bytesComeBackUnderANameOfOurOwn() throws IOException {
    byte[] sent = new byte[200_000];
    sent[199_999] = 7;
    StoredBytes stored = store().write(ACME, new ByteArrayInputStream(sent), 200_000);
    assertThat(stored.size()).isEqualTo(200_000);
    assertThat(stored.storageKey()).matches("[0-9a-f]{32}");
    assertThat(Files.readAllBytes(store().find(ACME, stored.storageKey()).orElseThrow()))
        .isEqualTo(sent);
  }

  @Test
  void sharedBytesOutliveTheirFirstName() throws IOException {
    StoredBytes stored = store().write(ACME, new ByteArrayInputStream(new byte[] {7}), 10);
    String shared = store().share(ACME, stored.storageKey(), Instant.parse("2026-11-23T12:00:00Z"));
    store().delete(ACME, stored.storageKey());
    Path left = store().find(ACME, shared).orElseThrow();
    assertThat(Files.readAllBytes(left)).containsExactly(7);
    assertThat(Files.getLastModifiedTime(left).toInstant()).isEqualTo("2026-11-23T12:00:00Z");
    assertThat(store().find(GLOBEX, shared)).isEmpty();
    assertThatThrownBy(() -> store().share(ACME, stored.storageKey(), Instant.EPOCH))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void anotherAccountDoesNotHaveIt() {
    StoredBytes stored = store().write(ACME, new ByteArrayInputStream(new byte[3]), 10);
    assertThat(store().find(GLOBEX, stored.storageKey())).isEmpty();
  }

  @Test
  void tooMuchIsRefusedAndLeavesNothing() throws IOException {
    assertThatThrownBy(() -> store().write(ACME, new ByteArrayInputStream(new byte[11]), 10))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_TOO_LARGE));
    assertThat(filesLeft()).isZero();
  }

  @Test
  void aSenderWhoBreaksOffLeavesNothing() throws IOException {
    InputStream broken =
        new InputStream() {
          private int left = 100_000;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("gone");
            }
            return 1;
          }
        };
    assertThatThrownBy(() -> store().write(ACME, broken, 1_000_000))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(filesLeft()).isZero();
  }

  @Test
  void deletingTwiceIsNoError() {
    StoredBytes stored = store().write(ACME, new ByteArrayInputStream(new byte[3]), 10);
    store().delete(ACME, stored.storageKey());
    store().delete(ACME, stored.storageKey());
    assertThat(store().find(ACME, stored.storageKey())).isEmpty();
  }

  @Test
  void aKeyThatIsNoneNeverReachesTheDisk() {
    assertThatThrownBy(() -> store().find(ACME, "../../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private long filesLeft() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
