package app.atende.walls.badexamples.wayout.contacts;

import app.atende.walls.badexamples.Breaks;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.http.HttpClient;

/** Calls out without the guard. */
public final class Caller {
  private Caller() {}

  @Breaks
  static HttpClient client() {
    return HttpClient.newHttpClient();
  }

  @Breaks
  static void old(HttpURLConnection connection) throws IOException {
    connection.connect();
  }

  @Breaks
  static Object connection(URL url) throws IOException {
    return url.openConnection();
  }

  @Breaks
  static Object stream(URL url) throws IOException {
    return url.openStream();
  }
}
