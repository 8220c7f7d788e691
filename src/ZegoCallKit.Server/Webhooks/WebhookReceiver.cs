using ZegoCallKit.Server.Webhooks.Protocol;

namespace ZegoCallKit.Server.Webhooks;

/// <summary>Verifies webhooks of ZEGO's cloud and passes each event to your code once. Create one for each callback secret and keep it. Thread-safe.</summary>
public sealed class WebhookReceiver
{
    /// <summary>The maximum length of a body, in bytes. Read no more than one byte above it.</summary>
    public const int MaxBodyBytes = 65_536;

    private readonly WebhookReceiverOptions _options;
    private readonly IWebhookClaims _claims;

    /// <summary>Creates a receiver.</summary>
    /// <param name="options">The options of the receiver.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range.</exception>
    public WebhookReceiver(WebhookReceiverOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        (_options, _claims) = (options, options.Claims ?? new MemoryWebhookClaims(options.TimeProvider));
    }

    /// <summary>Verifies a webhook and passes its event to a handler, unless it was handled before.</summary>
    /// <param name="body">The body of the request: JSON, JSON with percent-encoding, or a form.</param>
    /// <param name="handler">Handles the event. Answer within a few seconds: put longer work into a queue of yours. When it throws, the event counts as not handled, and the exception is passed on: answer with 500, and ZEGO
    /// sends the event again.</param>
    /// <param name="cancellationToken">Passed to the handler; canceled when the request is aborted.</param>
    /// <returns>The outcome, and the HTTP status of the response.</returns>
    public async Task<WebhookOutcome> ReceiveAsync(ReadOnlyMemory<byte> body, Func<WebhookEvent, CancellationToken, ValueTask> handler, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (body.Length > MaxBodyBytes || WebhookBody.Parse(body.Span) is not { } fields)
        {
            return WebhookOutcome.Malformed;
        }

        if (!WebhookSignature.IsSigned(fields, _options.Secret))
        {
            return WebhookOutcome.Forged;
        }

        if (WebhookEventReader.Read(fields) is not { } webhookEvent)
        {
            return WebhookOutcome.Malformed;
        }

        if (_options.AppId is { } appId && webhookEvent.AppId != appId)
        {
            return WebhookOutcome.Forged;
        }

        if ((_options.TimeProvider.GetUtcNow() - webhookEvent.SentAt).Duration() > _options.MaxAge)
        {
            return WebhookOutcome.Expired;
        }

        return await HandleAsync(fields, webhookEvent, handler, cancellationToken).ConfigureAwait(false);
    }

    private async Task<WebhookOutcome> HandleAsync(WebhookFields fields, WebhookEvent webhookEvent, Func<WebhookEvent, CancellationToken, ValueTask> handler, CancellationToken cancellationToken)
    {
        // Until no copy of the event can be inside the window any more.
        var life = _options.MaxAge * 2;
        var key = fields.Fingerprint();
        switch (await _claims.ClaimAsync(key, life, cancellationToken).ConfigureAwait(false))
        {
            case WebhookClaim.Done:
                return WebhookOutcome.Duplicate;
            case WebhookClaim.Taken:
                return WebhookOutcome.InProgress;
        }

        var isHandled = false;
        try
        {
            if (_options.RefusesReusedSignatures && !await TryUseSignatureAsync(fields, life, cancellationToken).ConfigureAwait(false))
            {
                return WebhookOutcome.Forged;
            }

            await handler(webhookEvent, cancellationToken).ConfigureAwait(false);
            isHandled = true;
        }
        finally
        {
            if (!isHandled)
            {
                await _claims.ReleaseAsync(key, CancellationToken.None).ConfigureAwait(false);
            }
        }

        await _claims.CompleteAsync(key, life, CancellationToken.None).ConfigureAwait(false);
        return WebhookOutcome.Handled;
    }

    // An event that is sent again with the same signature after its handler failed is the same event, and allowed.
    private async ValueTask<bool> TryUseSignatureAsync(WebhookFields fields, TimeSpan life, CancellationToken cancellationToken)
    {
        var signature = fields.SignatureKey();
        var pair = fields.SignatureKey(fields.Fingerprint());
        if (await _claims.ClaimAsync(pair, life, cancellationToken).ConfigureAwait(false) is not WebhookClaim.Granted)
        {
            return true;
        }

        if (await _claims.ClaimAsync(signature, life, cancellationToken).ConfigureAwait(false) is WebhookClaim.Granted)
        {
            await _claims.CompleteAsync(signature, life, cancellationToken).ConfigureAwait(false);
            await _claims.CompleteAsync(pair, life, cancellationToken).ConfigureAwait(false);
            return true;
        }

        await _claims.ReleaseAsync(pair, CancellationToken.None).ConfigureAwait(false);
        return false;
    }
}
