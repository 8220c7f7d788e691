using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Defines what the cloud tells the player of a stream. All members run on the player's engine loop.</summary>
/// <remarks>An interface with one implementation for the reason of <see cref="ILoginClient"/>.</remarks>
internal interface IPlayClient
{
    /// <summary>Called when the cloud starts to deliver the stream, also after an interruption.</summary>
    void OnPlaying(PublishedStream stream);

    /// <summary>Called when the publisher has stopped.</summary>
    void OnStreamEnded();

    /// <summary>Called when the stream is interrupted.</summary>
    void OnInterrupted();
}
