package org.davylamp.imagery.bytes;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Takes the body of an answer that is a part of an object (206), if it is no longer than what was
 * asked for. Of any other answer, which may be the whole object of some gigabytes, it takes
 * nothing.
 */
final class PartOnly implements HttpResponse.BodySubscriber<byte[]> {
  private PartOnly() {}

  static HttpResponse.BodySubscriber<byte[]> of(HttpResponse.ResponseInfo info, int length) {
    return info.statusCode() == 206
        ? HttpResponse.BodySubscribers.limiting(HttpResponse.BodySubscribers.ofByteArray(), length)
        : new PartOnly();
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return CompletableFuture.completedFuture(new byte[0]);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.cancel();
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {}

  @Override
  public void onError(Throwable failure) {}

  @Override
  public void onComplete() {}
}
