using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Defines who receives a stream over a wire.</summary>
internal interface IRelayReceiver
{
    uint Handle { get; }

    MediaTarget Target { get; }

    /// <summary>Decides about one message on its way to the receiver. Called by one thread at a time for each kind.</summary>
    /// <param name="kind">The kind of the message.</param>
    /// <param name="delay">How long it takes, in ticks.</param>
    /// <returns>false if the receiver does not want it, or it is lost.</returns>
    bool TryPass(MediaKind kind, out long delay);

    /// <summary>Called once, before any frame.</summary>
    void OnPlaying(PublishedStream stream, WireSource source);

    void OnSourceChanged(WireSource source);
}
