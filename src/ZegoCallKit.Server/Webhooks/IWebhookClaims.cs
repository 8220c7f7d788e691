namespace ZegoCallKit.Server.Webhooks;

/// <summary>Remembers which events were handled, so that each is handled once although ZEGO may send it several times. Implement it on a store that your servers share, if there are several.</summary>
public interface IWebhookClaims
{
    /// <summary>Claims an event, if nobody has.</summary>
    /// <param name="key">The key of the event: 64 characters.</param>
    /// <param name="life">How long the key must be remembered. A claim that is neither completed nor released, because its server died, should be forgotten sooner, after about a minute.</param>
    /// <param name="cancellationToken">Cancels the claim.</param>
    /// <returns>Whether the caller handles the event.</returns>
    ValueTask<WebhookClaim> ClaimAsync(string key, TimeSpan life, CancellationToken cancellationToken = default);

    /// <summary>Marks a claimed event as handled.</summary>
    /// <param name="key">The key of the event.</param>
    /// <param name="life">How long the key must be remembered.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when that is done.</returns>
    ValueTask CompleteAsync(string key, TimeSpan life, CancellationToken cancellationToken = default);

    /// <summary>Releases a claim because handling failed: the event can be claimed again.</summary>
    /// <param name="key">The key of the event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when that is done.</returns>
    ValueTask ReleaseAsync(string key, CancellationToken cancellationToken = default);
}
