using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Represents why a connection ended.</summary>
/// <param name="Close">The close code; <see langword="null"/> if the connection was lost without one.</param>
/// <param name="Reason">The reason as text; never empty.</param>
/// <param name="ByPeer">Whether the other side ended it.</param>
internal sealed record WireEnd(WireClose? Close, string Reason, bool ByPeer)
{
    public static WireEnd Lost(string reason) => new(null, reason, ByPeer: true);
}
