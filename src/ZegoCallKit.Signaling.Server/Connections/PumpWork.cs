using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Represents the work of a pump in one round.</summary>
/// <param name="Transient">Messages that are not kept, with the number after which each goes.</param>
/// <param name="IsWoken">Whether the inbox may have something new.</param>
/// <param name="Announced">Up to which number bells have come.</param>
/// <param name="Ack">What the device took and the store does not know.</param>
/// <param name="Presence">How watched users are.</param>
/// <param name="Shown">Completed when <paramref name="Presence"/> has gone out.</param>
internal sealed record PumpWork(List<(long After, InboxEntry Entry)> Transient, bool IsWoken, long Announced, long? Ack, List<WirePresence> Presence, List<TaskCompletionSource> Shown)
{
    public bool IsEmpty => Transient.Count == 0 && !IsWoken && Ack is null && Presence.Count == 0 && Shown.Count == 0;
}
