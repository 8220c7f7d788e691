using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Receives a stream over a connection.</summary>
internal interface IRelayReceiver
{
    uint Handle { get; }

    MediaTarget Target { get; }

    /// <summary>Determines what happens to a message to the receiver. Called by one thread at a time for each kind.</summary>
    /// <param name="kind">The kind of the message.</param>
    /// <param name="delay">The delay, in ticks.</param>
    /// <returns>false if the receiver does not want the message, or it is lost.</returns>
    bool TryPass(MediaKind kind, out long delay);

    /// <summary>Called once, before any frame.</summary>
    void OnPlaying(PublishedStream stream, WireSource source);

    void OnSourceChanged(WireSource source);
}
