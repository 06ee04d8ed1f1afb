package app.atende.files.internal;

/**
 * What lies in the store after a file came in.
 *
 * @param storageKey our own random name of the file
 * @param size in bytes
 */
public record StoredBytes(String storageKey, long size) {}
