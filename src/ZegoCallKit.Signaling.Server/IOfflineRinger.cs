namespace ZegoCallKit.Signaling.Server;

/// <summary>Wakes devices that are not connected, by push messages. Register one or several implementations in the container, or call <c>AddWebhookRinger</c> or add the senders of ZegoCallKit.Signaling.Push; there is none by default. All of them are called, one after the other, on the thread pool.</summary>
public interface IOfflineRinger
{
    /// <summary>Accepts a ring and returns quickly, e.g. after queuing it, because the caller waits. Returns whether the ring was accepted; the receipt of a receiver without connected devices is then <c>pushed</c>. An exception counts as not accepted and is logged.</summary>
    /// <param name="ring">The ring.</param>
    /// <param name="cancellationToken">Canceled when the caller disconnects or the server stops.</param>
    ValueTask<bool> RingAsync(OfflineRing ring, CancellationToken cancellationToken = default);
}
