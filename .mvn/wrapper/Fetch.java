import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Fetches one file and refuses it unless its SHA-512 is the pinned one. Usage: Fetch URL SHA512 FILE. */
class Fetch {
  public static void main(String[] arguments) throws Exception {
    var address = URI.create(arguments[0]);
    var file = Path.of(arguments[2]);
    try (var client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofFile(file));
      if (answer.statusCode() != 200) {
        fail(address + " answered " + answer.statusCode() + " where 200 was expected");
      }
    } catch (IOException unreachable) {
      fail(address + " cannot be fetched: " + unreachable);
    }
    var found =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    if (!found.equals(arguments[1])) {
      fail(address + " has SHA-512 " + found + " where " + arguments[1] + " was expected");
    }
  }

  private static void fail(String reason) {
    System.err.println("mvnw: " + reason + "; nothing was installed.");
    System.exit(5);
  }
}
