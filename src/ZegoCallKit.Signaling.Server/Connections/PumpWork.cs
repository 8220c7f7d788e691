using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Represents the work of a pump for one round.</summary>
/// <param name="Transient">Messages that are not stored, with the number after which each is delivered.</param>
/// <param name="IsWoken">Whether the inbox may have new entries.</param>
/// <param name="Announced">The number up to which notifications have announced entries.</param>
/// <param name="Ack">The acknowledged number to write to the store; <see langword="null"/> if there is none.</param>
/// <param name="Presence">The presence of watched users.</param>
internal sealed record PumpWork(List<(long After, InboxEntry Entry)> Transient, bool IsWoken, long Announced, long? Ack, List<WirePresence> Presence)
{
    public bool IsEmpty => Transient.Count == 0 && !IsWoken && Ack is null && Presence.Count == 0;
}
