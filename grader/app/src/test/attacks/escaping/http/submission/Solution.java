import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

final class Solution {

    static double rate(double a, double b) throws Exception {
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:@PORT@/")).build(), HttpResponse.BodyHandlers.ofString());
        return a / (a + b);
    }
}
