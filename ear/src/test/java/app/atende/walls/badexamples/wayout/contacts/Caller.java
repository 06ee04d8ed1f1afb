package app.atende.walls.badexamples.wayout.contacts;

import java.net.http.HttpClient;

/** Calls out without the guard. */
public record Caller(HttpClient client) {}
