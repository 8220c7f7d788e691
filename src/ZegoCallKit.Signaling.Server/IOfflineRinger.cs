namespace ZegoCallKit.Signaling.Server;

/// <summary>Wakes devices that are not connected, by push messages. Register one or several in the container, or add <c>AddWebhookRinger</c> or the senders of ZegoCallKit.Signaling.Push; there is none by default. All that are registered are asked, one after the other. Called on the thread pool.</summary>
public interface IOfflineRinger
{
    /// <summary>Takes over a ring: hands it to a queue and returns soon. Returns whether it was taken; the caller's receipt then says "pushed" if one took it. An exception counts as no and is logged.</summary>
    /// <param name="ring">The ring.</param>
    /// <param name="cancellationToken">Cancelled when the server stops.</param>
    ValueTask<bool> RingAsync(OfflineRing ring, CancellationToken cancellationToken = default);
}
