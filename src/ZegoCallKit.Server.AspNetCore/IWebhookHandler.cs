using ZegoCallKit.Server.Webhooks;

namespace ZegoCallKit.Server.AspNetCore;

/// <summary>Handles verified events of ZEGO's cloud. Created for each request, in the request's scope; called on the thread pool, for several events at the same time.</summary>
public interface IWebhookHandler
{
    /// <summary>Handles an event. Return within a few seconds: put longer work into a queue of yours. When an exception is thrown, ZEGO sends the event again.</summary>
    /// <param name="webhookEvent">The event.</param>
    /// <param name="cancellationToken">Canceled when the request is aborted.</param>
    /// <returns>A task that completes when the event is handled.</returns>
    ValueTask HandleAsync(WebhookEvent webhookEvent, CancellationToken cancellationToken = default);
}
